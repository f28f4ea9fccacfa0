"""A file that cannot be read: said of the file as a whole, by a code."""

from typing import Final

CODES: Final = (
    "columns",
    "damaged",
    "encoding",
    "line-too-long",
    "quotes",
    "too-many-columns",
    "too-much-inside",
    "unexpected",
)
"""Why; each has a sentence ``import-problem-<code>`` in every language."""


class UnreadableFileError(Exception):
    """The file cannot be read, or not any further than to a row."""

    def __init__(self, code: str, *, row: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.row = row
