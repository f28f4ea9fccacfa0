"""What lenders' systems say in tests."""

from typing import Any, Final

APPLICATION: Final[dict[str, Any]] = {
    "sequence": 1,
    "stage": "in_review",
    "stage_since": "2026-03-02T09:30:00+08:00",
    "product": {"zh-Hans": "经营贷", "en": "Business loan"},
    "amount": "200000.00",
    "currency": "CNY",
    "applied_on": "2026-02-27",
    "borrowers": [
        {"role": "main", "reference": "C-1", "name": "王小明", "phone": "+86 138 0013 8000"},
        {"role": "spouse", "reference": "C-2", "name": "李红"},
    ],
}
NEED: Final[dict[str, Any]] = {"document_type": "bank-statement", "due_on": "2026-03-30"}
QUESTION: Final[dict[str, Any]] = {"kind": "question", "title": {"en": "Whose car is it?"}}
AT: Final = "/v1/applications/LN-1"
