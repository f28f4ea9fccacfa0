"""What lenders ask for and say of what was sent, parsed at the door."""

from dataclasses import replace
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from typing_extensions import override

from bot.lenders.question_bodies import QuestionBody
from bot.lenders.values import (
    STORABLE,
    Body,
    Day,
    Id,
    Link,
    Paragraph,
    Reference,
    Sayings,
    Titles,
    wrong,
)
from storage.asking import Asked
from storage.reviews import Verdict
from storage.terms import DocumentState, NeedKind, Prior, Reason, Role

FormCode = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9][a-z0-9-]{0,47}$",
        description="Code of a file of yours: see PUT /v1/settings/forms/{form}/{locale}.",
    ),
]


class NeedBody(Body):
    """Something asked for: a document, a question, or an errand on a page of your own.

    Whose it is: the borrower with this reference, or else with this role. What is left out is
    as the document type has it. The borrower reads `title`, `why` and `note`, in their language
    where you gave it; `internal_note` is for your own people and reaches no borrower. What is
    `suggested` is not asked for until one of your people says so.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "document_type": "bank-statement",
                    "period_months": 6,
                    "due_on": "2026-03-30",
                    "why": {"zh-Hans": "用于核实收入。", "en": "To verify income."},
                    "internal_note": "Income looks seasonal; compare with the tax bureau.",
                    "prior_to": "approval",
                },
                {
                    "kind": "question",
                    "title": {"zh-Hans": "您的住房情况？", "en": "Where do you live?"},
                    "question": {
                        "form": "choice",
                        "choices": [
                            {"code": "own", "words": {"zh-Hans": "自有住房", "en": "I own it"}},
                            {"code": "rent", "words": {"zh-Hans": "租房", "en": "I rent"}},
                        ],
                    },
                },
                {
                    "kind": "errand",
                    "title": {"zh-Hans": "签署借款合同", "en": "Sign the contract"},
                    "link": "https://sign.example.com/c/8f2a",
                    "prior_to": "disbursement",
                },
            ]
        }
    )

    kind: NeedKind = NeedKind.DOCUMENT
    document_type: Annotated[str, Field(min_length=1, max_length=48), STORABLE] | None = None
    borrower: Reference | None = None
    role: Role | None = None
    title: Titles | None = None
    why: Sayings | None = None
    note: Sayings | None = None
    required: bool = True
    files_min: Annotated[int, Field(ge=1, le=50)] | None = None
    files_max: Annotated[int, Field(ge=1, le=50)] | None = None
    period_months: Annotated[int, Field(ge=1, le=240)] | None = None
    issued_within_days: Annotated[int, Field(ge=1, le=3660)] | None = None
    due_on: Day | None = None
    alternatives: Reference | None = None
    chat_allowed: bool = True
    office_allowed: Annotated[
        bool | None,
        Field(
            description="Whether Word, Excel or OpenDocument files may be sent for it; left out, "
            "as your policy and the document type have it. Nobody sees such a file as a picture."
        ),
    ] = None
    prior_to: Prior | None = None
    question: QuestionBody | None = None
    link: Link | None = None
    internal_note: Paragraph | None = None
    form: FormCode | None = None
    sample: FormCode | None = None
    serves: Annotated[
        list[Reference] | None,
        Field(
            max_length=20,
            description="References of other needs of the same borrower that the same document "
            "answers: it is stored once, and its review counts for each.",
        ),
    ] = None
    suggested: bool = False

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.kind is not NeedKind.DOCUMENT and self.title is None:
            raise wrong(f"the {self.kind} needs a title: write in it what is asked")
        if self.kind is not NeedKind.DOCUMENT and self.document_type is not None:
            raise wrong(f"the {self.kind} has no document_type: leave it out")
        if self.kind is not NeedKind.QUESTION and self.question is not None:
            raise wrong(f"the {self.kind} has no question: leave it out")
        if (self.kind is NeedKind.ERRAND) != (self.link is not None):
            raise wrong("an errand needs a link, and nothing else has one")
        if self.kind is NeedKind.DOCUMENT and self.document_type is None:
            raise wrong("a document needs a document_type: see GET /v1/document-types")
        if self.files_min and self.files_max and self.files_min > self.files_max:
            raise wrong("files_min is more than files_max")
        return self

    def asked(self, reference: str) -> Asked:
        """Give what is asked for under this reference."""
        return Asked(
            reference=reference,
            kind=self.kind,
            document_type=self.document_type or "",
            of=self.borrower or self.role or Role.MAIN,
            title=self.title or {},
            why=self.why or {},
            note=self.note or {},
            required=self.required,
            files_min=self.files_min,
            files_max=self.files_max,
            period_months=self.period_months,
            issued_within_days=self.issued_within_days,
            due_on=self.due_on,
            alternatives=self.alternatives,
            chat_allowed=self.chat_allowed,
            office_allowed=self.office_allowed,
            prior_to=self.prior_to,
            question=self.question.stated() if self.question else None,
            link=self.link or "",
            internal_note=self.internal_note or "",
            form=self.form or "",
            sample=self.sample or "",
            suggested=self.suggested,
        )


class FileReviewBody(Body):
    """A verdict on one file; a rejection says why, and may say that it is about one page alone."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"verdict": "rejected", "reason": "unreadable", "page": 2},
                {"verdict": "accepted"},
            ]
        }
    )

    verdict: Literal["accepted", "rejected"]
    reason: Reason | None = None
    words: Sayings | None = None
    page: Annotated[int, Field(ge=1, le=10_000)] | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        said = (self.reason, self.words, self.page)
        if self.verdict == "accepted" and any(part is not None for part in said):
            raise wrong("an acceptance has no reason, words, file or page: leave them out")
        if self.verdict == "rejected" and self.reason is None:
            raise wrong("a rejection needs a reason")
        if self.reason is Reason.OTHER and self.words is None:
            raise wrong('the reason "other" needs words: the borrower sees nothing else')
        return self

    def stated(self) -> Verdict:
        """Give the verdict."""
        accepted = self.verdict == "accepted"
        return Verdict(
            state=DocumentState.ACCEPTED if accepted else DocumentState.REJECTED,
            reason=self.reason,
            words=self.words or {},
            page=self.page,
        )


class ReviewBody(FileReviewBody):
    """A verdict; a rejection says why, and may say which file and page it is about.

    The whole document is sent again then; to keep what is good, review its files one by one.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"verdict": "accepted"},
                {
                    "verdict": "rejected",
                    "reason": "incomplete-period",
                    "words": {"zh-Hans": "缺少二月份的流水。", "en": "February is missing."},
                },
            ]
        }
    )

    file: Id | None = None
    need: Annotated[
        Reference | None,
        Field(description="One of the needs that it answers: a verdict for that one alone."),
    ] = None

    @model_validator(mode="after")
    def _no_file(self) -> Self:
        if self.verdict == "accepted" and self.file is not None:
            raise wrong("an acceptance has no reason, words, file or page: leave them out")
        return self

    @override
    def stated(self) -> Verdict:
        """Give the verdict."""
        return replace(super().stated(), file_id=self.file)


class InvitationBody(Body):
    """Who is invited: the borrower with this reference, or else with this role."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"role": "main"}]})

    borrower: Reference | None = None
    role: Role | None = None
