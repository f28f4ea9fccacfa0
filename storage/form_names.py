"""The codes of a lender's samples and blank forms, for whatever names one."""

from typing import Final

from sqlalchemy import bindparam, func, select

from storage.errors import DomainError
from storage.schema import forms
from storage.transaction import Transaction

_count: Final = select(func.count()).where(
    forms.c.lender_id == bindparam("of"), forms.c.code == bindparam("called")
)


class UnknownFormError(DomainError):
    """The lender has no sample or form of this code."""

    code = "unknown-form"

    def __init__(self, *, form: str, field: str = "form") -> None:
        super().__init__(form=form, field=field)


def check(tx: Transaction, lender_id: str, code: str, field_name: str) -> None:
    """Raise UnknownFormError unless the lender has a file of this code."""
    if code and not tx.execute(_count, {"of": lender_id, "called": code}).scalar_one():
        raise UnknownFormError(form=code, field=field_name)
