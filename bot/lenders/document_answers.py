"""What we answer lenders about what they asked for and what was sent."""

from datetime import date
from hashlib import sha256
from typing import Annotated, Final, Self

from pydantic import Field

from bot.lenders.answers import Amount, Answer, Moment, Words
from bot.lenders.file_answers import FileAnswer
from storage.questions import Question
from storage.records import Application, Document, File, Need
from storage.terms import (
    AnswerForm,
    DocumentState,
    NeedKind,
    NeedState,
    Prior,
    Reason,
)

_VERSIONS: Final = 10**9
"""How many versions of a document are told apart."""


class ChoiceAnswer(Answer):
    """One of the answers to choose from."""

    code: str
    words: Words


class QuestionAnswer(Answer):
    """How a question is answered."""

    form: AnswerForm
    choices: list[ChoiceAnswer]
    hint: Words
    pattern: str | None
    min_length: int
    max_length: int
    minimum: Amount | None
    maximum: Amount | None
    earliest: date | None
    latest: date | None

    @classmethod
    def of(cls, it: Question) -> Self:
        """Say how a question is answered."""
        return cls(
            form=it.form,
            choices=[ChoiceAnswer(code=one.code, words=dict(one.words)) for one in it.choices],
            hint=dict(it.hint),
            pattern=it.pattern,
            min_length=it.length_min,
            max_length=it.length_max,
            minimum=it.least,
            maximum=it.most,
            earliest=it.earliest,
            latest=it.latest,
        )


class NeedAnswer(Answer):
    """Something asked for, and where it stands; ``answer`` is what was answered in words.

    An answer by choice is the code of the choice, a date is written as `2026-03-31`.
    """

    id: str
    reference: str
    borrower: str
    kind: NeedKind
    document_type: str | None
    state: NeedState
    title: Words
    why: Words
    note: Words
    required: bool
    files_min: int
    files_max: int
    period_months: int | None
    issued_within_days: int | None
    due_on: date | None
    overdue: bool
    alternatives: str | None
    chat_allowed: bool
    office_allowed: bool | None
    prior_to: Prior | None
    question: QuestionAnswer | None
    link: str | None
    internal_note: str | None
    form: str | None
    sample: str | None
    reason: Reason | None
    reason_words: Words
    file: str | None
    page: int | None
    answer: str | None
    requested_at: Moment
    updated_at: Moment
    etag: Annotated[str, Field(description="For `If-Match`, to change it as you saw it.")]

    @classmethod
    def of(cls, it: Need, today: date) -> Self:
        """Say where a need stands on a day."""
        return cls(
            id=it.id,
            reference=it.reference,
            borrower=it.borrower_id,
            kind=it.kind,
            document_type=it.document_type or None,
            state=it.state,
            title=dict(it.title),
            why=dict(it.why),
            note=dict(it.note),
            required=it.required,
            files_min=it.files_min,
            files_max=it.files_max,
            period_months=it.period_months,
            issued_within_days=it.issued_within_days,
            due_on=it.due_on,
            overdue=it.outstanding and it.due_on is not None and it.due_on < today,
            alternatives=it.alternatives,
            chat_allowed=it.chat_allowed,
            office_allowed=it.office_allowed,
            prior_to=it.prior_to,
            question=QuestionAnswer.of(it.question) if it.question else None,
            link=it.link or None,
            internal_note=it.internal_note or None,
            form=it.form or None,
            sample=it.sample or None,
            reason=it.reason,
            reason_words=dict(it.reason_words),
            file=it.reason_file_id,
            page=it.reason_page,
            answer=it.answer,
            requested_at=it.requested_at,
            updated_at=it.updated_at,
            etag=f'"v{it.version}"',
        )


class NeedsAnswer(Answer):
    """Everything asked for on an application."""

    items: list[NeedAnswer]


class DocumentAnswer(Answer):
    """What answers a need: one or several files."""

    id: str
    application: str
    need: str
    also: Annotated[
        list[str], Field(description="References of the needs that it answers as well.")
    ]
    document_type: str | None
    borrower: str
    state: DocumentState
    received_at: Moment
    reviewed_at: Moment | None
    delete_at: Annotated[
        Moment | None, Field(description="When its files are deleted, or were, by your retention.")
    ]
    files: list[FileAnswer]
    etag: Annotated[
        str, Field(description="For `If-Match`, to review it, or a file of it, as you saw it.")
    ]

    @classmethod
    def of(
        cls,
        it: Document,
        application: Application,
        need: Need,
        files: list[File],
        also: list[str],
    ) -> Self:
        """Say what is known of a document."""
        told = cls(
            id=it.id,
            application=application.number,
            need=need.reference,
            also=also,
            document_type=need.document_type or None,
            borrower=it.borrower_id,
            state=it.state,
            received_at=it.received_at,
            reviewed_at=it.reviewed_at,
            delete_at=it.discard_at,
            files=[FileAnswer.of(file) for file in files],
            etag="",
        )
        return told.model_copy(update={"etag": f'"v{told.version}"'})

    @property
    def version(self) -> int:
        """Sum up all that a review rests on: the files, what was found, what it answers."""
        said = self.model_dump_json(exclude={"etag", "delete_at"})
        return int.from_bytes(sha256(said.encode()).digest()[:8]) % _VERSIONS


class ReviewedAnswer(Answer):
    """A document after its review, and its need."""

    document: DocumentAnswer
    need: NeedAnswer


class UndoneAnswer(Answer):
    """A need after its last verdict was taken back, and the document that it was about.

    ``changed`` is false where it had been taken back before.
    """

    document: DocumentAnswer | None
    need: NeedAnswer
    changed: bool


class DocumentsAnswer(Answer):
    """Everything sent for an application."""

    items: list[DocumentAnswer]


class DocumentsPage(Answer):
    """Some documents; go on behind ``after``, now while there are ``more`` or at any later time.

    A document that has just come may be on the next page once more.
    """

    items: list[DocumentAnswer]
    after: str
    more: bool
