"""Packs and rules as lenders read them: what is read can be sent again as it is."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Self

from pydantic import Field

from bot.lenders.answers import Amount, Answer, Words
from bot.lenders.document_answers import ChoiceAnswer, NeedAnswer
from storage.packs import Item, Pack
from storage.questions import Question
from storage.rules import Facts, Rule
from storage.terms import AnswerForm, NeedKind, Prior, Role, Stage

_ETAG = Field(description="For `If-Match`, to change it as you saw it.")


class PackQuestionAnswer(Answer):
    """How a question of a pack is answered; null where nothing was said."""

    form: AnswerForm
    choices: list[ChoiceAnswer] | None
    hint: Words | None
    pattern: str | None
    min_length: int | None
    max_length: int | None
    minimum: Amount | None
    maximum: Amount | None
    earliest: date | None
    latest: date | None

    @classmethod
    def of(cls, it: Question) -> Self:
        """Say how a question is answered."""
        plain, text = Question(), it.form is AnswerForm.TEXT
        choices = [ChoiceAnswer(code=one.code, words=dict(one.words)) for one in it.choices]
        return cls(
            form=it.form,
            choices=choices or None,
            hint=dict(it.hint) or None,
            pattern=it.pattern,
            min_length=it.length_min if text and it.length_min != plain.length_min else None,
            max_length=it.length_max if text and it.length_max != plain.length_max else None,
            minimum=it.least,
            maximum=it.most,
            earliest=it.earliest,
            latest=it.latest,
        )


class PackNeedAnswer(Answer):
    """One thing of a pack; null where nothing was said."""

    reference: str
    kind: NeedKind
    document_type: str | None
    title: Words | None
    why: Words | None
    note: Words | None
    required: bool
    files_min: int | None
    files_max: int | None
    period_months: int | None
    issued_within_days: int | None
    due_in_days: int | None
    alternatives: str | None
    chat_allowed: bool
    office_allowed: bool | None
    prior_to: Prior | None
    question: PackQuestionAnswer | None
    link: str | None
    internal_note: str | None
    form: str | None
    sample: str | None

    @classmethod
    def of(cls, item: Item) -> Self:
        """Say what is asked for."""
        it = item.asked
        return cls(
            reference=it.reference,
            kind=it.kind,
            document_type=it.document_type or None,
            title=dict(it.title) or None,
            why=dict(it.why) or None,
            note=dict(it.note) or None,
            required=it.required,
            files_min=it.files_min,
            files_max=it.files_max,
            period_months=it.period_months,
            issued_within_days=it.issued_within_days,
            due_in_days=item.due_in_days,
            alternatives=it.alternatives,
            chat_allowed=it.chat_allowed,
            office_allowed=it.office_allowed,
            prior_to=it.prior_to,
            question=PackQuestionAnswer.of(it.question) if it.question else None,
            link=it.link or None,
            internal_note=it.internal_note or None,
            form=it.form or None,
            sample=it.sample or None,
        )


class PackAnswer(Answer):
    """A pack."""

    code: str
    names: Words
    needs: list[PackNeedAnswer]

    @classmethod
    def of(cls, it: Pack) -> Self:
        """Say what is in a pack."""
        needs = [PackNeedAnswer.of(each) for each in it.needs]
        return cls(code=it.code, names=dict(it.names), needs=needs)


class PacksAnswer(Answer):
    """Your packs."""

    packs: list[PackAnswer]
    etag: Annotated[str, _ETAG]

    @classmethod
    def of(cls, packs: Sequence[Pack], version: int) -> Self:
        """Say which packs a lender has."""
        return cls(packs=[PackAnswer.of(it) for it in packs], etag=f'"v{version}"')


class FactsAnswer(Answer):
    """What must be so."""

    products: list[str]
    stages: list[Stage]
    currencies: list[str]
    traits: list[str]
    amount_at_least: Amount | None
    amount_below: Amount | None
    roles: list[Role]

    @classmethod
    def of(cls, it: Facts) -> Self:
        """Say what must be so."""
        return cls(
            products=list(it.products),
            stages=list(it.stages),
            currencies=list(it.currencies),
            traits=list(it.traits),
            amount_at_least=it.amount_at_least,
            amount_below=it.amount_below,
            roles=list(it.roles),
        )


class RuleAnswer(Answer):
    """A rule."""

    code: str
    names: Words
    when: FactsAnswer
    pack: str | None
    needs: list[PackNeedAnswer]
    suggested: bool

    @classmethod
    def of(cls, it: Rule) -> Self:
        """Say what a rule asks for, and where."""
        return cls(
            code=it.code,
            names=dict(it.names),
            when=FactsAnswer.of(it.when),
            pack=it.pack or None,
            needs=[PackNeedAnswer.of(each) for each in it.needs],
            suggested=it.suggested,
        )


class RulesAnswer(Answer):
    """Your rules."""

    rules: list[RuleAnswer]
    etag: Annotated[str, _ETAG]

    @classmethod
    def of(cls, rules: Sequence[Rule], version: int) -> Self:
        """Say which rules a lender has."""
        return cls(rules=[RuleAnswer.of(it) for it in rules], etag=f'"v{version}"')


class AppliedAnswer(Answer):
    """What a pack has newly asked for, and what there was already, as it stands."""

    new: list[NeedAnswer]
    known: list[NeedAnswer]


def told(answer: PacksAnswer | RulesAnswer) -> dict[str, Any]:
    """Write what a lender may send again: without what was never said."""
    return answer.model_dump(mode="json", exclude_none=True, exclude={"etag"})
