"""What lenders are told of the files of a document."""

from typing import Annotated, Self

from pydantic import Field

from bot.lenders import file_types
from bot.lenders.answers import Answer, Moment, Words
from storage.records import File
from storage.terms import OFFICE, DocumentState, Inspection, Reason


class RemarkAnswer(Answer):
    """One thing that inspection noticed, with facts that are nobody's own."""

    code: str
    facts: dict[str, int | str]


class FileReviewAnswer(Answer):
    """What you said of one file; with a page it is about that page alone."""

    verdict: DocumentState
    reason: Reason | None
    page: int | None
    words: Words


class FileAnswer(Answer):
    """A file; only what ``fits`` or was ``kept`` in spite of a doubt is given out."""

    id: str
    name: str
    media_type: str
    size: int
    sha256: str
    pages: int | None
    inspection: Inspection
    findings: list[str]
    remarks: list[RemarkAnswer]
    received_at: Moment
    review: FileReviewAnswer | None
    replaced_by: Annotated[str | None, Field(description="The file that came in its place.")]
    url: str
    pages_url: Annotated[
        str | None,
        Field(
            description="Where clean pictures of its pages are: with `/1` behind it, the first. "
            "Null for an office file, of which there is none."
        ),
    ]

    @classmethod
    def of(cls, it: File) -> Self:
        """Say what is known of a file."""
        return cls(
            id=it.id,
            name=it.name,
            media_type=file_types.of(it),
            size=it.size,
            sha256=it.sha256,
            pages=it.pages,
            inspection=it.inspection,
            findings=list(it.findings),
            remarks=[RemarkAnswer(code=each.code, facts=dict(each.facts)) for each in it.found],
            received_at=it.received_at,
            review=FileReviewAnswer(
                verdict=it.verdict.state,
                reason=it.verdict.reason,
                page=it.verdict.page,
                words=dict(it.verdict.words),
            )
            if it.verdict
            else None,
            replaced_by=it.replaced_by,
            url=f"/v1/files/{it.id}",
            pages_url=None if it.media_type == OFFICE else f"/v1/files/{it.id}/pages",
        )
