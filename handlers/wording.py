"""Facts as arguments of sentences: names masked, words of the lender or else of the catalogue."""

from collections.abc import Mapping
from typing import Final

from handlers.messages import Items, Money, Phrase, Special, Wording
from storage.records import Application, Lender, Need
from storage.terms import Collection, NeedState, Prior, Reason, Stage

STAGES: Final[Mapping[Stage, Phrase]] = {
    Stage.SUBMITTED: Phrase(message="stage-submitted"),
    Stage.ACCEPTED: Phrase(message="stage-accepted"),
    Stage.IN_REVIEW: Phrase(message="stage-in-review"),
    Stage.APPROVED: Phrase(message="stage-approved"),
    Stage.SIGNING: Phrase(message="stage-signing"),
    Stage.DISBURSING: Phrase(message="stage-disbursing"),
    Stage.DISBURSED: Phrase(message="stage-disbursed"),
    Stage.DECLINED: Phrase(message="stage-declined"),
    Stage.WITHDRAWN: Phrase(message="stage-withdrawn"),
    Stage.EXPIRED: Phrase(message="stage-expired"),
}

COLLECTIONS: Final[Mapping[Collection, Phrase]] = {
    Collection.SUBMITTED: Phrase(message="collection-submitted"),
    Collection.ACCEPTED: Phrase(message="collection-accepted"),
    Collection.SUPPLEMENT_NEEDED: Phrase(message="collection-supplement-needed"),
    Collection.COMPLETE: Phrase(message="collection-complete"),
    Collection.IN_REVIEW: Phrase(message="collection-in-review"),
    Collection.PASSED: Phrase(message="collection-passed"),
    Collection.FAILED: Phrase(message="collection-failed"),
}

NEED_STATES: Final[Mapping[NeedState, Phrase]] = {
    NeedState.SUGGESTED: Phrase(message="need-state-suggested"),
    NeedState.REQUESTED: Phrase(message="need-state-requested"),
    NeedState.UPLOADED: Phrase(message="need-state-uploaded"),
    NeedState.IN_REVIEW: Phrase(message="need-state-in-review"),
    NeedState.ACCEPTED: Phrase(message="need-state-accepted"),
    NeedState.REJECTED: Phrase(message="need-state-rejected"),
    NeedState.WAIVED: Phrase(message="need-state-waived"),
    NeedState.NOT_APPLICABLE: Phrase(message="need-state-not-applicable"),
    NeedState.WITHDRAWN: Phrase(message="need-state-withdrawn"),
}

BEFORE: Final[Mapping[Prior, Phrase]] = {
    Prior.APPROVAL: Phrase(message="prior-approval"),
    Prior.SIGNING: Phrase(message="prior-signing"),
    Prior.DISBURSEMENT: Phrase(message="prior-disbursement"),
}

REASONS: Final[Mapping[Reason, str]] = {
    Reason.UNREADABLE: "reason-unreadable",
    Reason.WRONG_DOCUMENT: "reason-wrong-document",
    Reason.EXPIRED: "reason-expired",
    Reason.TOO_OLD: "reason-too-old",
    Reason.MISSING_PAGE: "reason-missing-page",
    Reason.MISSING_SIDE: "reason-missing-side",
    Reason.NAME_DIFFERS: "reason-name-differs",
    Reason.PASSWORD: "reason-password",
    Reason.INCOMPLETE_PERIOD: "reason-incomplete-period",
    Reason.ALTERED: "reason-altered",
    Reason.CUT_OFF: "reason-cut-off",
    Reason.OTHER: "reason-other",
}

FORMATS: Final[Mapping[str, str]] = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/heic": "HEIC",
    "image/webp": "WebP",
    "image/tiff": "TIFF",
    "application/pdf": "PDF",
}


def lender_name(lender: Lender) -> Wording:
    """Name a lender in the borrower's language."""
    return Wording(words=dict(lender.names))


def stage(application: Application) -> Special:
    """Name a stage: in the lender's own words where it has some."""
    if application.stage_words:
        return Wording(words=dict(application.stage_words))
    return STAGES[application.stage]


def product(application: Application) -> Special | None:
    """Name the product, if the lender said what it is."""
    return Wording(words=dict(application.product)) if application.product else None


def money(application: Application) -> Money | None:
    """Put the amount applied for into money."""
    if application.amount is None or application.currency is None:
        return None
    return Money(amount=application.amount, currency=application.currency)


def title(need: Need) -> Phrase | Wording:
    """Name what is asked for: in the lender's own words where it has some."""
    if need.title:
        return Wording(words=dict(need.title))
    if need.own:
        return Wording(words=dict(need.own.names))
    return Phrase(message=f"document-{need.document_type}")


def why(need: Need) -> Special | None:
    """Say why it is asked for; a question without the lender's words has no reason to give."""
    if need.why:
        return Wording(words=dict(need.why))
    return about(need, "why")


def about(need: Need, attribute: str) -> Special | None:
    """Quote what the catalogue, or the lender, says of the document type: where, how, validity."""
    if not need.document_type:
        return None
    if need.own:
        said = need.own.words(attribute)
        return Wording(words=dict(said)) if said else None
    return Phrase(message=f"document-{need.document_type}.{attribute}")


def titles(needs: list[Need]) -> Items:
    """Name several needs in a row."""
    return Items(items=tuple(title(need) for need in needs))


def masked(name: str) -> str:
    """Mask a name: the first letter of each part stays."""
    parts = name.split()
    if len(parts) == 1:
        return name[:1] + "*" * max(1, len(name) - 1) if name else ""
    return " ".join(part[:1] + "***" for part in parts)
