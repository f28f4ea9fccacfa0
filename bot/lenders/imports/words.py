"""Words of files that stand for facts of ours: stages, verdicts, documents."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from bot.lenders.imports.fields import folded
from storage import document_types
from storage.described import OwnType
from storage.own_stages import OwnStage, word_key
from storage.terms import Stage

_STAGES: Final[Mapping[Stage, str]] = {
    Stage.SUBMITTED: "已提交 提交 已申请 待受理 submitted applied new received",
    Stage.ACCEPTED: "已受理 受理 已接收 受理中 accepted registered",
    Stage.IN_REVIEW: "正在审核 审核中 审批中 待审核 待审批 在审 初审 终审 初审中 终审中 复审中 "
    "尽调中 in_review under_review reviewing pending in_progress processing",
    Stage.APPROVED: "已通过 通过 审批通过 审核通过 已批准 批准 已审批 同意 approved",
    Stage.SIGNING: "待签约 签约中 待签合同 已签约 signing to_sign awaiting_signature",
    Stage.DISBURSING: "放款中 待放款 发放中 待发放 disbursing awaiting_disbursement "
    "to_be_disbursed",
    Stage.DISBURSED: "已放款 放款成功 已发放 发放成功 放款完成 disbursed paid_out paid funded",
    Stage.DECLINED: "已拒绝 拒绝 未通过 审批不通过 审核不通过 审批拒绝 不通过 已拒贷 否决 "
    "declined rejected refused denied",
    Stage.WITHDRAWN: "已撤回 撤回 已取消 取消 客户放弃 已撤销 放弃 withdrawn cancelled canceled",
    Stage.EXPIRED: "已失效 失效 已过期 过期 超时 expired lapsed",
}
_VERDICTS: Final = (
    "同意 通过 批准 审批通过 已通过 已批准 拒绝 不同意 不通过 未通过 否决 已拒绝 "
    "approved approve agreed agree yes ok passed declined rejected refused no"
)
"""Verdicts that say nothing but what the stage says as well."""


@cache
def _bare() -> frozenset[str]:
    return frozenset(map(folded, _VERDICTS.split()))


@cache
def _known_stages() -> Mapping[str, Stage]:
    words = {folded(word): stage for stage, said in _STAGES.items() for word in said.split()}
    return words | {folded(stage): stage for stage in Stage}


def stage_of(word: str, own: Mapping[str, OwnStage]) -> OwnStage | None:
    """Tell which stage a word means: as the lender has said, else as everybody does."""
    found = own.get(word_key(word))
    if found is not None:
        return found
    stage = _known_stages().get(folded(word))
    return OwnStage(word, stage) if stage else None


def own_words(stages: Sequence[OwnStage]) -> Mapping[str, OwnStage]:
    """Make a lender's words easy to find."""
    return {word_key(one.word): one for one in stages}


def is_bare(opinion: str) -> bool:
    """Tell whether an opinion says no more than yes or no."""
    return folded(opinion) in _bare()


@cache
def documents() -> Mapping[str, str]:
    """Find document types by their codes, and by their titles as people at work read them."""
    # Only now: few files name documents, and sentences take room in the process that reads files.
    from bot.catalogue import Catalogue  # noqa: PLC0415  see above

    catalogue = Catalogue.load()
    found: dict[str, str] = {}
    for code in document_types.load():
        found[folded(code)] = code
        for locale in catalogue.at_work:
            message = f"document-{code}"
            found[folded(catalogue.words(message, locale))] = code
    return found


def own_documents(types: Iterable[OwnType]) -> Mapping[str, str]:
    """Find a lender's own document types by their codes, and by their names in every language."""
    asked = [it for it in types if not it.retired]
    return {folded(name): it.code for it in asked for name in (*it.names.values(), it.code)}
