"""The workshop: papers are drawn once, kept by key, and thrown away when long out of use."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from unitfolio.model.papers import Format
from unitfolio.output import Stored
from unitfolio.papers import Order
from unitfolio.render.views.sheets.made import MadePaper, Paper
from unitfolio.render.views.sheets.papers import AnySheet, MatrixSheet
from unitfolio.render.views.sheets.parts import Origin
from unitfolio.workshop import Workshop, making_code

ORIGIN = Origin("Centre", b"", "Unit", "Version 1, 1 May 2026", "", "", "A note.")
SHEET: AnySheet = MatrixSheet(ORIGIN, "Evidence matrix", (), ("Observation",))


def paper(name: str) -> Paper:
    path = f"units/{name}/papers/{name}-matrix.xlsx"
    return Paper(path, "matrix", "Evidence matrix", "", Format.XLSX, SHEET)


def order(name: str, key: str, listed: Callable[[str], Iterable[Paper]]) -> Order:
    return Order(f"units/{name}/", key, lambda: listed(name))


def once(name: str) -> Iterator[Paper]:
    yield paper(name)


def never(_name: str) -> Iterator[Paper]:
    pytest.fail("these papers are kept, and were asked for again")


def test_what_is_made_is_a_paper_that_opens_and_is_not_made_again(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    first = Workshop(shelf).make([order("one", "k1", once)])
    file = shelf / "k1" / "one-matrix.xlsx"
    assert first == {
        "units/one/": (
            MadePaper(
                "units/one/papers/one-matrix.xlsx",
                "matrix",
                "Evidence matrix",
                "",
                Format.XLSX,
                Stored(file, file.stat().st_size),
            ),
        )
    }
    assert file.read_bytes().startswith(b"PK")
    assert Workshop(shelf).make([order("one", "k1", never)]) == first
    again = Workshop(tmp_path / "other").make([order("one", "k1", once)])
    assert again["units/one/"][0].file.path.read_bytes() == file.read_bytes()


def test_many_orders_are_made_by_several_processes_as_by_one(tmp_path: Path) -> None:
    names = [f"unit-{number}" for number in range(6)]
    many = Workshop(tmp_path / "many").make([order(name, name, once) for name in names])
    for name in names:
        (alone,) = Workshop(tmp_path / "alone").make([order(name, name, once)]).values()
        assert [p.file.path.read_bytes() for p in many[f"units/{name}/"]] == [
            p.file.path.read_bytes() for p in alone
        ]


def test_what_another_build_uses_stays_and_what_nobody_uses_goes(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    workshop.make([order("one", "k1", once), order("two", "k2", once)])
    fifteen_days_ago = (tmp_path / "k2").stat().st_mtime - 15 * 24 * 60 * 60
    os.utime(tmp_path / "k2", (fifteen_days_ago, fifteen_days_ago))
    workshop.make([order("three", "k3", once)])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["k1", "k3"]


def test_an_order_that_fails_leaves_nothing_half_made(tmp_path: Path) -> None:
    def broken(name: str) -> Iterator[Paper]:
        yield paper(name)
        raise RuntimeError("no more paper")

    with pytest.raises(RuntimeError, match="no more paper"):
        Workshop(tmp_path).make([order("one", "k1", broken)])
    assert list(tmp_path.iterdir()) == []
    assert Workshop(tmp_path).make([order("one", "k1", once)])


@pytest.mark.parametrize("damage", ["no list", "half a list", "another list", "no paper", "cut"])
def test_what_was_damaged_is_made_anew(tmp_path: Path, damage: str) -> None:
    workshop = Workshop(tmp_path)
    first = workshop.make([order("one", "k1", once)])
    listed, drawn = tmp_path / "k1" / "list.json", tmp_path / "k1" / "one-matrix.xlsx"
    whole = drawn.read_bytes()
    match damage:
        case "no list":
            listed.unlink()
        case "half a list":
            listed.write_bytes(listed.read_bytes()[:-9])
        case "another list":
            listed.write_text('[{"path": 1}, 2]', encoding="utf-8")
        case "no paper":
            drawn.unlink()
        case _:
            drawn.write_bytes(whole[:100])
    assert workshop.make([order("one", "k1", once)]) == first
    assert drawn.read_bytes() == whole


def test_the_key_changes_with_any_code_and_with_templates_that_print(tmp_path: Path) -> None:
    package, templates = tmp_path / "package", tmp_path / "templates"

    def write(file: Path) -> str:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{file}", encoding="utf-8")
        return making_code(package, [templates])

    before = write(package / "model" / "unit.py")
    assert write(templates / "pages" / "unit.html.jinja") == before
    assert write(package / "assets" / "unitfolio.js") == before
    found = [
        before,
        write(package / "render" / "wording.py"),
        write(package / "assets" / "scorm.css"),
        write(templates / "print" / "own" / "form.typ"),
        write(templates / "packages" / "scorm.html.jinja"),
    ]
    assert len(set(found)) == len(found)
