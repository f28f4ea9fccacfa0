"""Identity numbers, cleaned and checked: one way for pushes and files."""

import re
import unicodedata
from typing import Final

import stdnum.cn.ric
import stdnum.cn.uscc
import stdnum.exceptions

_RESIDENT: Final = 18
_PAPER: Final = re.compile(r"[0-9A-Z]{5,20}")


class IdentityError(ValueError):
    """Not an identity number; ``code`` says why, ``facts`` with what."""

    def __init__(self, code: str, **facts: int) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def cleaned(text: str, country: str) -> str:
    """Write an identity number plainly; a Chinese one (GB 11643, GB 32100) has to be right."""
    found = "".join(unicodedata.normalize("NFKC", text).upper().replace("-", "").split())
    if not _PAPER.fullmatch(found):
        raise IdentityError("identity")
    if country == "CN" and len(found) == _RESIDENT:
        _check_chinese(found)
    elif country == "CN" and found[:-1].isdigit() and len(found) > _RESIDENT - 3:
        raise IdentityError("identity-length", digits=len(found))
    return found


def _check_chinese(found: str) -> None:
    if stdnum.cn.uscc.is_valid(found):
        return
    if not found[:-1].isdigit() or not (found[-1].isdigit() or found[-1] == "X"):
        raise IdentityError("identity-checksum")
    try:
        # The county is not looked up: those of long ago are not all known.
        stdnum.cn.ric.get_birth_date(found)
    except stdnum.exceptions.InvalidComponent:
        raise IdentityError("identity-birth-date") from None
    if stdnum.cn.ric.calc_check_digit(found) != found[-1]:
        raise IdentityError("identity-checksum")
