"""The commands as tests give them, on a day that stays the same."""

from click.testing import CliRunner, Result

from unitfolio.cli import main

DAY = {"SOURCE_DATE_EPOCH": "1795392000"}  # 2026-11-23


def run(*arguments: str, env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), env=DAY | (env or {}))
