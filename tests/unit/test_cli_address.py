"""Where `unitfolio serve` may serve: one sentence before it starts, and no traceback."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.commands import run

from unitfolio.cli.address import refuse_address


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens at."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_that_is_in_use(sound: Path, taken: int) -> None:
    result = run("serve", "--root", str(sound), "--address", f"127.0.0.1:{taken}")
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert result.output.startswith(f"Error: the site can't be shown at 127.0.0.1:{taken} (")
    assert "stop what is running there, or name another port, as in --address" in result.output


@pytest.mark.parametrize(
    "address", ["nonsense", "8000", ":8000", "127.0.0.1:", "a.example:80", "127.0.0.1:65536"]
)
def test_what_is_no_address(sound: Path, address: str) -> None:
    result = run("serve", "--root", str(sound), "--address", address)
    assert result.exit_code == 1
    assert result.output == (
        f"Error: '{address}' isn't an address to serve at: write an IP address or localhost, a "
        "colon and a port, as in 127.0.0.1:8000\n"
    )


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[127.0.0.1]"])
def test_a_free_port_is_refused_neither_at_first_nor_when_it_was_just_closed(host: str) -> None:
    for _ in range(2):
        refuse_address(f"{host}:0")
