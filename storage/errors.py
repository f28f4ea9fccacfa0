"""Refusals: a code and facts. Sentences and status codes belong to the edges, one table each."""

from collections.abc import Mapping
from typing import ClassVar

from storage.terms import NeedState, Stage

Fact = str | int


class DomainError(Exception):
    """Something that is not to be done; what was written meanwhile is undone.

    ``code`` is the refusal's name everywhere: ``error-<code>`` in the locales,
    ``/problems/<code>`` for lenders, ``code=`` in the logs.
    """

    code: ClassVar[str]

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.code)
        self.facts: Mapping[str, Fact] = facts


class UnknownApplicationError(DomainError):
    """There is no such application in the caller's own list."""

    code = "unknown-application"

    def __init__(self, *, number: str) -> None:
        super().__init__(number=number)


class UnknownBorrowerError(DomainError):
    """There is no such borrower on this application."""

    code = "unknown-borrower"

    def __init__(self, *, reference: str) -> None:
        super().__init__(reference=reference)


class UnreachableBorrowerError(DomainError):
    """The borrower has no chat with us that they can be reached in."""

    code = "unreachable-borrower"

    def __init__(self, *, borrower: str) -> None:
        super().__init__(borrower=borrower)


class UnknownNeedError(DomainError):
    """There is no such need in the caller's own list."""

    code = "unknown-need"

    def __init__(self, *, reference: str) -> None:
        super().__init__(reference=reference)


class UnknownDocumentError(DomainError):
    """There is no such document in the caller's own list."""

    code = "unknown-document"

    def __init__(self, *, document: str) -> None:
        super().__init__(document=document)


class UnknownFileError(DomainError):
    """There is no such file in the caller's own list."""

    code = "unknown-file"

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class UnknownDocumentTypeError(DomainError):
    """The catalogue has no document type of this code."""

    code = "unknown-document-type"

    def __init__(self, *, document_type: str, field: str = "document_type") -> None:
        super().__init__(document_type=document_type, field=field)


class UninspectedFileError(DomainError):
    """The file has not been inspected yet; nothing uninspected is given out."""

    code = "uninspected-file"

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class RefusedFileError(DomainError):
    """Inspection refused the file; it is not given out."""

    code = "refused-file"

    def __init__(self, *, file: str) -> None:
        super().__init__(file=file)


class ForbiddenStepError(DomainError):
    """No application takes this step, unless the lender says that it corrects itself."""

    code = "forbidden-step"

    def __init__(self, *, before: Stage, after: Stage) -> None:
        super().__init__(before=str(before), after=str(after))


class ForbiddenNeedStepError(DomainError):
    """A need in this state cannot take this step."""

    code = "forbidden-need-step"

    def __init__(self, *, before: NeedState, after: NeedState) -> None:
        super().__init__(before=str(before), after=str(after))


class IncompleteApplicationError(DomainError):
    """A first statement of an application leaves out what none can be without."""

    code = "incomplete-application"

    def __init__(self, *, field: str) -> None:
        super().__init__(field=field)


class SequenceTakenError(DomainError):
    """The sequence number was used before, for a push that said something else."""

    code = "sequence-taken"

    def __init__(self, *, sequence: int) -> None:
        super().__init__(sequence=sequence)


class ClosedApplicationError(DomainError):
    """The application is closed and takes no more documents."""

    code = "closed-application"

    def __init__(self, *, number: str) -> None:
        super().__init__(number=number)


class TooManyFilesError(DomainError):
    """A need takes only so many files."""

    code = "too-many-files"

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)


class KeyReusedError(DomainError):
    """The Idempotency-Key came with another body before."""

    code = "idempotency-key-reused"

    def __init__(self, *, key: str) -> None:
        super().__init__(key=key)


class StillWorkingError(DomainError):
    """The first request with this Idempotency-Key has not been answered yet."""

    code = "request-in-progress"

    def __init__(self, *, key: str) -> None:
        super().__init__(key=key)


class UnknownCursorError(DomainError):
    """No event is at this place any more, or none ever was."""

    code = "unknown-cursor"

    def __init__(self, *, after: str) -> None:
        super().__init__(after=after)


class UnknownWebhookError(DomainError):
    """There is no such webhook in the caller's own list."""

    code = "unknown-webhook"

    def __init__(self, *, webhook: str) -> None:
        super().__init__(webhook=webhook)


class UnknownDeliveryError(DomainError):
    """The webhook has no delivery of this event."""

    code = "unknown-delivery"

    def __init__(self, *, delivery: str) -> None:
        super().__init__(delivery=delivery)


class TooManyWebhooksError(DomainError):
    """A lender has only so many webhooks."""

    code = "too-many-webhooks"

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)


class DisabledWebhookError(DomainError):
    """The webhook is disabled; nothing is sent to it."""

    code = "disabled-webhook"

    def __init__(self, *, webhook: str) -> None:
        super().__init__(webhook=webhook)


class NoDeadLetterError(DomainError):
    """The delivery was not given up; only dead letters are replayed."""

    code = "no-dead-letter"

    def __init__(self, *, delivery: str) -> None:
        super().__init__(delivery=delivery)


class UnknownStatusError(DomainError):
    """The lender has not said what this status word of its own means."""

    code = "unknown-status"

    def __init__(self, *, word: str) -> None:
        super().__init__(word=word)


class UnknownImportError(DomainError):
    """There is no such import in the caller's own list."""

    code = "unknown-import"

    def __init__(self, *, id: str) -> None:  # noqa: A002  the name it has in answers
        super().__init__(id=id)


class TooManyImportsError(DomainError):
    """A lender has only so many imports waiting."""

    code = "too-many-imports"

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)


class NoRoomError(DomainError):
    """It would be more than a borrower, or all of a lender's, may keep with us."""

    code = "no-room"


class UnfinishedImportError(DomainError):
    """The import is still being worked on; its report is not whole yet."""

    code = "unfinished-import"

    def __init__(self, *, id: str) -> None:  # noqa: A002  the name it has in answers
        super().__init__(id=id)


class NoReportError(DomainError):
    """No row of the import was faulty, so that there is nothing to report."""

    code = "no-report"

    def __init__(self, *, id: str) -> None:  # noqa: A002  the name it has in answers
        super().__init__(id=id)


class UnknownKeyError(DomainError):
    """The lender has no such key, or it has ended."""

    code = "unknown-key"

    def __init__(self, *, key: str) -> None:
        super().__init__(key=key)


class ChangedMeanwhileError(DomainError):
    """What is to be changed is no longer as the caller saw it (RFC 9110, If-Match)."""

    code = "changed-meanwhile"

    def __init__(self, *, version: int) -> None:
        super().__init__(version=version)
