"""The columns we know, by the names that people give them in Chinese and English."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final


class Field(StrEnum):
    """What a column may say."""

    NUMBER = "number"
    NAME = "name"
    PHONE = "phone"
    IDENTITY = "identity"
    REFERENCE = "reference"
    PRODUCT = "product"
    AMOUNT = "amount"
    CURRENCY = "currency"
    APPLIED_ON = "applied_on"
    STAGE = "stage"
    STAGE_SINCE = "stage_since"
    OPINION = "opinion"
    APPROVED_AMOUNT = "approved_amount"
    TERM_MONTHS = "term_months"
    DECIDED_ON = "decided_on"
    DOCUMENTS = "documents"
    DISBURSED_ON = "disbursed_on"
    DISBURSED_AMOUNT = "disbursed_amount"
    SEQUENCE = "sequence"
    ORDINAL = "ordinal"
    CORRECTION = "correction"


PERSONAL: Final = frozenset({Field.NAME, Field.PHONE, Field.IDENTITY, Field.REFERENCE})
"""What is never shown whole."""

TITLES: Final[Mapping[Field, Mapping[str, str]]] = {
    Field.NUMBER: {"zh-Hans": "贷款申请编号", "en": "Application number"},
    Field.NAME: {"zh-Hans": "申请人姓名", "en": "Applicant name"},
    Field.PHONE: {"zh-Hans": "手机号", "en": "Phone"},
    Field.IDENTITY: {"zh-Hans": "身份证号", "en": "Identity number"},
    Field.PRODUCT: {"zh-Hans": "贷款类型", "en": "Loan type"},
    Field.AMOUNT: {"zh-Hans": "申请金额", "en": "Amount"},
    Field.CURRENCY: {"zh-Hans": "币种", "en": "Currency"},
    Field.APPLIED_ON: {"zh-Hans": "申请日期", "en": "Application date"},
    Field.STAGE: {"zh-Hans": "申请状态", "en": "Application status"},
    Field.OPINION: {"zh-Hans": "审批意见", "en": "Decision"},
    Field.DOCUMENTS: {"zh-Hans": "补充资料要求", "en": "Supplementary documents"},
    Field.DISBURSED_ON: {"zh-Hans": "发放日期", "en": "Disbursement date"},
    Field.DISBURSED_AMOUNT: {"zh-Hans": "发放金额", "en": "Disbursement amount"},
}
"""The columns of the template, in its order, by language."""

_ALIASES: Final[Mapping[Field, str]] = {
    Field.NUMBER: "贷款申请编号 申请编号 申请单号 贷款编号 业务编号 进件编号 申请号 "
    "application_number application_no application_id loan_number loan_application_number number",
    Field.NAME: "申请人姓名 申请人 姓名 借款人姓名 借款人 借款人名称 申请人名称 客户姓名 客户名称 "
    "企业名称 applicant_name applicant borrower borrower_name name customer_name",
    Field.PHONE: "手机号 手机号码 手机 电话 电话号码 联系电话 联系方式 联系手机 申请人手机号 "
    "phone phone_number mobile mobile_number mobile_phone telephone cell",
    Field.IDENTITY: "身份证号 身份证号码 身份证 证件号码 证件号 统一社会信用代码 社会信用代码 "
    "身份证号/统一社会信用代码 identity_number identity id_number id_card id_card_number "
    "national_id unified_social_credit_code",
    Field.REFERENCE: "客户编号 客户号 借款人编号 customer_number customer_id customer_no "
    "borrower_reference borrower_id client_id",
    Field.PRODUCT: "贷款类型 贷款产品 产品 产品名称 贷款品种 贷款种类 业务品种 "
    "loan_type product product_name loan_product type",
    Field.AMOUNT: "申请金额 贷款金额 申请额度 借款金额 金额 "
    "amount application_amount applied_amount loan_amount requested_amount",
    Field.CURRENCY: "币种 货币 currency currency_code",
    Field.APPLIED_ON: "申请日期 申请时间 进件日期 提交日期 application_date applied_on "
    "date_applied date_of_application submitted_on",
    Field.STAGE: "申请状态 状态 贷款状态 审批状态 进度 当前状态 办理状态 "
    "application_status status stage loan_status state",
    Field.STAGE_SINCE: "状态日期 状态时间 状态变更时间 状态更新日期 status_date stage_since "
    "status_since status_changed_on",
    Field.OPINION: "审批意见 审批结果 审批结论 意见 decision opinion approval_opinion "
    "decision_reason approval_result remarks_of_decision",
    Field.APPROVED_AMOUNT: "审批金额 批准金额 批复金额 核准金额 授信额度 approved_amount "
    "decision_amount amount_approved",
    Field.TERM_MONTHS: "期限 贷款期限 审批期限 批准期限 term term_months term_in_months loan_term",
    Field.DECIDED_ON: "审批日期 批准日期 批复日期 decided_on decision_date approval_date",
    Field.DOCUMENTS: "补充资料要求 补充资料 补件要求 待补资料 需补充资料 补充材料 待补材料 "
    "supplementary_documents documents missing_documents required_documents "
    "supplementary_needs additional_documents",
    Field.DISBURSED_ON: "发放日期 放款日期 发放时间 放款时间 disbursement_date disbursed_on "
    "date_disbursed payout_date",
    Field.DISBURSED_AMOUNT: "发放金额 放款金额 实际放款金额 disbursement_amount disbursed_amount "
    "amount_disbursed payout_amount",
    Field.SEQUENCE: "版本号 推送序号 更新序号 sequence sequence_number version",
    Field.ORDINAL: "序号 no # row row_number",
    Field.CORRECTION: "更正 correction",
}
_BRACKETED: Final = re.compile(r"[(\[【\u3014]([^)\]】\u3015]*)[)\]】\u3015]")
_TEN_THOUSAND: Final = re.compile(r"万|10k|10,?000")


@dataclass(frozen=True, slots=True)
class Column:
    """A column that we know: how the file names it, and by how much its numbers are multiplied."""

    field: Field
    name: str
    factor: int = 1


@dataclass(frozen=True, slots=True)
class Heading:
    """Which columns a table has, and in which row that is said."""

    row: int
    names: tuple[str, ...]
    columns: Mapping[int, Column]


def folded(text: str) -> str:
    """Write a word in the one way in which words of files are compared."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character.isalnum() or character in "#/")


_KNOWN: Final[Mapping[str, Field]] = {
    folded(alias): field for field, aliases in _ALIASES.items() for alias in aliases.split()
}


@lru_cache(maxsize=4096)
def recognised(name: str) -> Column | None:
    """Tell what a column says by its name, whatever its spaces, case, width and units."""
    plain = unicodedata.normalize("NFKC", name)
    unit = " ".join(_BRACKETED.findall(plain))
    bare = _BRACKETED.sub("", plain)
    field = _KNOWN.get(folded(bare)) or _KNOWN.get(folded(plain))
    if field is None:
        return None
    return Column(field, name.strip(), 10_000 if _TEN_THOUSAND.search(unit) else 1)


def heading(row: int, cells: Sequence[object]) -> Heading | None:
    """Read a row as the heading of a table; None unless it names the application's number."""
    names = tuple("" if cell is None else str(cell) for cell in cells)
    columns: dict[int, Column] = {}
    seen: set[Field] = set()
    for place, name in enumerate(names):
        column = recognised(name)
        # The first of two columns that say the same is the one that is meant.
        if column is not None and column.field not in seen:
            columns[place] = column
            seen.add(column.field)
    return Heading(row, names, columns) if Field.NUMBER in seen else None
