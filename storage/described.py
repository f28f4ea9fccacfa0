"""A document type in a lender's own words, beside those of the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnType:
    """What a lender asks for that the catalogue does not have; the words are by language."""

    code: str
    names: Mapping[str, str]
    what: Mapping[str, str]
    why: Mapping[str, str]
    where: Mapping[str, str]
    how: Mapping[str, str]
    sensitivity: Literal["ordinary", "personal", "sensitive"] = "personal"
    kept_as: str = ""
    """The type of the catalogue whose rule of retention counts; how sensitive it is otherwise."""
    formats: tuple[str, ...] = ()
    """The media types that are taken; all that we take if there are none."""
    files_min: int = 1
    files_max: int = 10
    period_months: int | None = None
    issued_within_days: int | None = None
    chat_allowed: bool = True
    """Whether it may travel through a chat; by the secure page alone otherwise."""
    also_answers: tuple[str, ...] = ()
    """Types that one of this kind answers as well, if its sender says so."""
    form: str = ""
    sample: str = ""
    """Codes of the blank form and the sample that go with it, unless a need names others."""
    retired: bool = False
    """Whether it is asked for no more; what was asked for stays."""

    def words(self, attribute: str) -> Mapping[str, str]:
        """Give what is said of it under one of the catalogue's five headings, if anything."""
        said: Mapping[str, str] = getattr(self, attribute, {})
        return said
