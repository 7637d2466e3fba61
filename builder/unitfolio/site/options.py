"""What mkdocs.yml may say under `plugins: - unitfolio:`, and plain words for what it may not."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from mkdocs.config import config_options
from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from unitfolio import ids
from unitfolio.model.exports import ExportFormat
from unitfolio.model.papers import Format
from unitfolio.validate.words import did_you_mean, listed, quoted
from unitfolio.workshop import prints_picture

_Wrong = list[tuple[str, Exception]]


class _Text(config_options.Type[str]):
    """Words: YAML reads some as a number or as true."""

    def __init__(self, default: str) -> None:
        """Take `default` where nothing is said."""
        super().__init__(str, default=default)

    def run_validation(self, value: object) -> str:
        """Return the text. Raises ValidationError for a number and the like."""
        if not isinstance(value, str):
            raise ValidationError(f'{_shown(value)} isn\'t text; put it in quotes, as in "2026"')
        return value


class _YesNo(config_options.Type[bool]):
    """True or false."""

    def __init__(self, *, default: bool) -> None:
        """Take `default` where nothing is said."""
        super().__init__(bool, default=default)

    def run_validation(self, value: object) -> bool:
        """Return which. Raises ValidationError for anything else."""
        if not isinstance(value, bool):
            raise ValidationError(f"{_shown(value)} is neither true nor false; write one of them")
        return value


class _Formats(BaseConfigOption[list[str]]):
    """Formats in brackets; all of them where nothing is said."""

    def __init__(self, known: Iterable[str]) -> None:
        """Know the formats that there are."""
        super().__init__()
        self.default = [str(each) for each in known]

    def run_validation(self, value: object) -> list[str]:
        """Return the formats. Raises ValidationError for no list, and for what is no format."""
        if value is None:
            return list(self.default)
        example = f"as in [{', '.join(self.default[:2])}]"
        if not isinstance(value, list):
            raise ValidationError(f"{_shown(value)} isn't a list; put it in brackets, {example}")
        wrong = [each for each in value if each not in self.default]
        if wrong:
            many = "are no formats" if len(wrong) > 1 else "is no format"
            named = " and ".join(map(_shown, wrong))
            raise ValidationError(f"{named} {many}; use {listed(self.default)}, {example}")
        return list(dict.fromkeys(value))


class _SiteId(_Text):
    """An id that storage keys and the name of the ZIP are made of."""

    def run_validation(self, value: object) -> str:
        """Return the id. Raises ValidationError for what could lead out of the site's folder."""
        text = super().run_validation(value)
        if not re.fullmatch(ids.ID_PATTERN, text):
            raise ValidationError(
                f"'{text}' can't be an id: use small letters, digits and hyphens, as in my-college"
            )
        return text


class _Logo(config_options.File):
    """A picture for the head of papers, named from the folder that mkdocs.yml is in."""

    def __init__(self) -> None:
        """Ask for a file that is there."""
        super().__init__(exists=True)

    def run_validation(self, value: object) -> str:
        """Return the file's path. Raises ValidationError for what papers could not show."""
        try:
            path = super().run_validation(value)
        except ValidationError as error:
            if not isinstance(value, str):
                raise
            raise ValidationError(
                f"there is no file {quoted(value)}; put the picture there, or correct its name, "
                "which begins from the folder that mkdocs.yml is in"
            ) from error
        if not prints_picture(Path(path)):
            raise ValidationError(
                f"'{value}' is no PNG or JPEG picture that papers can print, or a damaged one; "
                "open it and save it as PNG"
            )
        return path


class Options(Config):  # type: ignore[no-untyped-call] # MkDocs has no types there
    """Every option has a default."""

    content = _Text("content")
    library = _YesNo(default=True)
    templates = _Text("templates")
    site_id = _SiteId("unitfolio")
    offline = _YesNo(default=False)
    worker = _YesNo(default=True)
    papers = _Formats(Format)
    exports = _Formats(ExportFormat)
    centre = _Text("")
    logo = config_options.Optional(_Logo())

    def validate(self) -> tuple[_Wrong, list[tuple[str, str]]]:
        """Return all that is wrong: an option that there isn't is a mistake too, and no warning."""
        failed, warnings = super().validate()
        # MkDocs stops at the first.
        failed.extend(self._further({key for key, _ in failed}))
        unknown = sorted(str(key) for key in self.keys() - KNOWN)
        failed.extend((key, ValidationError(_no_option(key))) for key in unknown)
        return failed, [warning for warning in warnings if warning[0] not in unknown]

    def _further(self, failed: set[str]) -> Iterator[tuple[str, Exception]]:
        for key, option in self._schema if failed else ():
            try:
                option.validate(self.get(key))
            except ValidationError as error:
                if key not in failed:
                    yield key, error


DEFAULTS: Final[Mapping[str, Any]] = {
    key: option.default
    for key, option in Options._schema  # noqa: SLF001 - MkDocs's only list
}
"""What holds where an option is not given, by its name."""
KNOWN: Final = frozenset(DEFAULTS)
"""The names of the options."""


def _no_option(key: str) -> str:
    every = f"the options are {', '.join(sorted(KNOWN))}"
    return f"there is no such option; {did_you_mean(key, KNOWN, every)}"


def _shown(value: object) -> str:
    """Return a value as it stands in the file."""
    return quoted(str(value).lower() if isinstance(value, bool) else value)
