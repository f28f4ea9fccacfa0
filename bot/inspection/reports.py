"""Reports as JSON, in and out.

Apart from the findings themselves, so that the child process need not load pydantic.
"""

from typing import Final

from pydantic import TypeAdapter

from bot.inspection.findings import Report

_REPORT: Final = TypeAdapter(Report)


def dump(report: Report) -> str:
    """Write a report down."""
    return _REPORT.dump_json(report).decode()


def load(text: str | bytes) -> Report:
    """Read a report, or raise pydantic's ValidationError."""
    return _REPORT.validate_json(text)
