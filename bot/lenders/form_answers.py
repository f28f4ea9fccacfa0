"""What we answer lenders about their samples and blank forms."""

from collections.abc import Callable
from typing import Annotated, Self

from pydantic import Field

from bot.lenders.answers import Answer, Moment
from storage import forms
from storage.forms import Form
from storage.transaction import Transaction


class FormAnswer(Answer):
    """A sample or blank form in one language, and the link that borrowers get."""

    form: str
    locale: str
    name: str
    media_type: str
    size: int
    sha256: str
    pages: int | None
    updated_at: Moment
    url: Annotated[str, Field(description="Opens it without a key, as long as you keep it.")]

    @classmethod
    def of(cls, tx: Transaction, it: Form, url: Callable[[str, str], str]) -> Self:
        """Say what is known of it."""
        return cls(
            form=it.code,
            locale=it.locale,
            name=it.file.name,
            media_type=it.file.media_type,
            size=it.file.size,
            sha256=it.file.sha256,
            pages=it.file.pages,
            updated_at=it.updated_at,
            url=url(it.id, forms.proof(tx, it)),
        )


class FormsAnswer(Answer):
    """All your samples and blank forms."""

    items: list[FormAnswer]
