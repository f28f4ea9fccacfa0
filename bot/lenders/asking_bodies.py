"""Packs and rules, parsed at the door: what is asked for together, and what by itself."""

from typing import Annotated, Any, Final, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from bot.lenders.bodies import Trait
from bot.lenders.need_bodies import NeedBody
from bot.lenders.values import Amount, Body, Currency, Line, Reference, Titles, wrong
from storage.packs import Item, Pack
from storage.rules import Facts, Rule
from storage.terms import Role, Stage

MOST: Final = 100
"""How many packs, or rules, a lender may have."""
Code = Trait
LICENCE: Final[dict[str, Any]] = {
    "reference": "licence",
    "document_type": "business-licence",
    "title": {"zh-Hans": "营业执照（正本照片）", "en": "Business licence, the original"},
    "due_in_days": 14,
}


class PackNeedBody(NeedBody):
    """One thing of a pack: as you would ask for it alone, under a reference of the pack's.

    For whom, by which day and whether as a suggestion is said when the pack is applied: instead of
    `due_on` say `due_in_days`, counted from then. The same reference in several packs is the
    same need, which nobody is asked for twice.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [LICENCE]})

    reference: Annotated[Reference, Field(min_length=1, max_length=60)]
    due_in_days: Annotated[int, Field(ge=1, le=730)] | None = None

    @model_validator(mode="after")
    def _for_nobody_yet(self) -> Self:
        said = {"borrower", "role", "due_on"} & self.model_fields_set
        if self.suggested or any(getattr(self, name) is not None for name in said):
            fix = "leave out borrower, role, suggested, and say due_in_days instead of due_on"
            raise wrong(f"says what belongs to its application: {fix}")
        return self

    def item(self) -> Item:
        """Give what is asked for."""
        return Item(self.asked(self.reference), self.due_in_days)


def _once(needs: list[PackNeedBody]) -> list[PackNeedBody]:
    names = [need.reference for need in needs]
    if len(set(names)) < len(names):
        raise wrong("names a reference twice: give each need its own")
    return needs


Needs = Annotated[list[PackNeedBody], Field(min_length=1, max_length=40), AfterValidator(_once)]


class PackBody(Body):
    """Several needs under one name; the names are for your own people."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "code": "self-employed",
                    "names": {"zh-Hans": "个体经营者材料", "en": "Self-employed"},
                    "needs": [LICENCE],
                }
            ]
        }
    )

    code: Code
    names: Titles
    needs: Needs

    def stated(self) -> Pack:
        """Give the pack."""
        return Pack(self.code, self.names, tuple(it.item() for it in self.needs))


class PacksBody(Body):
    """Your packs; they replace those before. What was asked for already stays."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "packs": [
                        {
                            "code": "self-employed",
                            "names": {"zh-Hans": "个体经营者材料", "en": "Self-employed"},
                            "needs": [
                                LICENCE,
                                {
                                    "reference": "statements",
                                    "document_type": "bank-statement",
                                    "period_months": 12,
                                },
                            ],
                        }
                    ]
                }
            ]
        }
    )

    packs: Annotated[list[PackBody], Field(max_length=MOST)]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        _check_codes([it.code for it in self.packs])
        return self

    def stated(self) -> list[Pack]:
        """Give the packs."""
        return [it.stated() for it in self.packs]


class FactsBody(Body):
    """What must be so: everything that is said here.

    Of several products, stages, currencies or roles one is enough, of `traits` all must be stated.
    An amount is compared in its own currency, so say in which. `roles` is who is asked,
    the main borrower unless you say others.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [{"traits": ["self_employed"]}]})

    products: Annotated[list[Line], Field(max_length=50)] = Field(default_factory=list)
    stages: Annotated[list[Stage], Field(max_length=10)] = Field(default_factory=list)
    currencies: Annotated[list[Currency], Field(max_length=20)] = Field(default_factory=list)
    traits: Annotated[list[Trait], Field(max_length=20)] = Field(default_factory=list)
    amount_at_least: Amount | None = None
    amount_below: Amount | None = None
    roles: Annotated[list[Role], Field(min_length=1, max_length=5)] = Field(
        default_factory=lambda: [Role.MAIN]
    )

    @model_validator(mode="after")
    def _whole(self) -> Self:
        least, below = self.amount_at_least, self.amount_below
        if (least is not None or below is not None) and len(self.currencies) != 1:
            raise wrong("an amount needs exactly one currency: say it in currencies")
        if least is not None and below is not None and least >= below:
            raise wrong("amount_at_least is not below amount_below")
        return self

    def stated(self) -> Facts:
        """Give what must be so."""
        return Facts(
            products=tuple(self.products),
            stages=tuple(self.stages),
            currencies=tuple(self.currencies),
            traits=tuple(self.traits),
            amount_at_least=self.amount_at_least,
            amount_below=self.amount_below,
            roles=tuple(self.roles),
        )


class RuleBody(Body):
    """Where the facts are so, a pack is asked for, or needs, or both; `suggested` only proposes."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "code": "self-employed",
                    "names": {"en": "Self-employed: licence and a year of statements"},
                    "when": {"traits": ["self_employed"]},
                    "pack": "self-employed",
                }
            ]
        }
    )

    code: Code
    names: Titles
    when: FactsBody
    pack: Code | None = None
    needs: Annotated[list[PackNeedBody], Field(max_length=40), AfterValidator(_once)] = Field(
        default_factory=list
    )
    suggested: bool = False

    @model_validator(mode="after")
    def _asks(self) -> Self:
        if self.pack is None and not self.needs:
            raise wrong("asks for nothing: name a pack, or needs")
        return self

    def stated(self) -> Rule:
        """Give the rule."""
        return Rule(
            code=self.code,
            names=self.names,
            when=self.when.stated(),
            pack=self.pack or "",
            needs=tuple(it.item() for it in self.needs),
            suggested=self.suggested,
        )


class RulesBody(Body):
    """Your rules; they replace those before. What they asked for already stays."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "rules": [
                        {
                            "code": "large-loan",
                            "names": {"zh-Hans": "大额贷款", "en": "Large loan"},
                            "when": {"currencies": ["CNY"], "amount_at_least": "500000.00"},
                            "needs": [{"reference": "tax", "document_type": "tax-return"}],
                            "suggested": True,
                        }
                    ]
                }
            ]
        }
    )

    rules: Annotated[list[RuleBody], Field(max_length=MOST)]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        _check_codes([it.code for it in self.rules])
        return self

    def stated(self) -> list[Rule]:
        """Give the rules."""
        return [it.stated() for it in self.rules]


class ApplyPackBody(Body):
    """Who is asked: the borrower with this reference, or else with this role."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"role": "main"}]})

    borrower: Reference | None = None
    role: Role | None = None
    suggested: bool = False


def _check_codes(codes: list[str]) -> None:
    if len(set(codes)) < len(codes):
        raise wrong("uses a code twice: give each its own")
