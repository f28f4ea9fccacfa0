"""Needs as rows: what is sealed of them, and how it is read again."""

from typing import Any, Final

from sqlalchemy import Row, bindparam, select

from storage import own_types, questions, sealed
from storage.records import Need
from storage.schema import borrowers, needs
from storage.terms import NeedKind, NeedState, Prior, Reason
from storage.transaction import Transaction

_data_key: Final = select(borrowers.c.data_key_id).where(borrowers.c.id == bindparam("id"))


def fixed(need: Need) -> dict[str, Any]:
    """Give what never changes of a need."""
    return {
        "id": need.id,
        "lender_id": need.lender_id,
        "application_id": need.application_id,
        "reference": need.reference,
    }


def facts(tx: Transaction, need: Need) -> dict[str, Any]:
    """Give what may change of a need, sealed where it is somebody's words."""
    data_key = tx.execute(_data_key, {"id": need.borrower_id}).scalar_one()
    words = {"title": dict(need.title), "why": dict(need.why), "note": dict(need.note)}
    more = {
        "prior_to": need.prior_to,
        "question": questions.plain(need.question),
        "link": need.link,
        "internal_note": need.internal_note,
        "office": "" if need.office_allowed is None else _SAID[need.office_allowed],
        "form": need.form,
        "sample": need.sample,
    }
    said = {name: value for name, value in (words | more).items() if value}
    answered = sealed.seal_text(tx, data_key, need.answer or "", _place(need, "answer_sealed"))
    return {
        "borrower_id": need.borrower_id,
        "kind": need.kind,
        "document_type": need.document_type,
        "state": need.state,
        "words_sealed": sealed.seal_value(tx, data_key, said, _place(need, "words_sealed")),
        "required": need.required,
        "files_min": need.files_min,
        "files_max": need.files_max,
        "period_months": need.period_months,
        "issued_within_days": need.issued_within_days,
        "due_on": need.due_on,
        "alternatives": need.alternatives,
        "chat_allowed": need.chat_allowed,
        "reason": need.reason,
        "reason_words_sealed": sealed.seal_value(
            tx, data_key, dict(need.reason_words), _place(need, "reason_words_sealed")
        ),
        "reason_file_id": need.reason_file_id,
        "reason_page": need.reason_page,
        "answer_sealed": answered,
        "version": need.version,
        "requested_at": need.requested_at,
        "updated_at": need.updated_at,
    }


_SAID: Final = {True: "yes", False: "no"}
_ALLOWED: Final = {said: allowed for allowed, said in _SAID.items()}


def _place(need: Need | Row[Any], column: str) -> str:
    return sealed.place(need.lender_id, needs, column, need.id)


def read(tx: Transaction, row: Row[Any]) -> Need:
    """Read a need from its row."""
    words = sealed.value(tx, row.words_sealed, _place(row, "words_sealed")) or {}
    return Need(
        id=row.id,
        lender_id=row.lender_id,
        application_id=row.application_id,
        borrower_id=row.borrower_id,
        reference=row.reference,
        kind=NeedKind(row.kind),
        document_type=row.document_type,
        state=NeedState(row.state),
        title=words.get("title", {}),
        why=words.get("why", {}),
        note=words.get("note", {}),
        required=row.required,
        files_min=row.files_min,
        files_max=row.files_max,
        period_months=row.period_months,
        issued_within_days=row.issued_within_days,
        due_on=row.due_on,
        alternatives=row.alternatives,
        chat_allowed=row.chat_allowed,
        reason=Reason(row.reason) if row.reason else None,
        reason_words=sealed.value(tx, row.reason_words_sealed, _place(row, "reason_words_sealed"))
        or {},
        reason_file_id=row.reason_file_id,
        reason_page=row.reason_page,
        answer=sealed.text(tx, row.answer_sealed, _place(row, "answer_sealed")) or None,
        version=row.version,
        requested_at=row.requested_at,
        updated_at=row.updated_at,
        prior_to=Prior(words["prior_to"]) if words.get("prior_to") else None,
        question=questions.of_plain(words.get("question")),
        link=words.get("link", ""),
        internal_note=words.get("internal_note", ""),
        office_allowed=_ALLOWED.get(words.get("office", "")),
        own=own_types.find(tx, row.lender_id, row.document_type),
        form=words.get("form", ""),
        sample=words.get("sample", ""),
    )
