"""What a statement brings along: the packs that it names, and what the lender's rules ask for."""

from datetime import datetime

from storage import applications, packs, rules
from storage.records import Application, Lender, Need, Unstated
from storage.statements import Push
from storage.transaction import Transaction


def bring(
    tx: Transaction,
    lender: Lender,
    application: Application,
    push: Push,
    *,
    actor: str,
    at: datetime,
) -> tuple[Need, ...]:
    """Ask for it, once however often it is stated; give what is new.

    A closed application takes no more documents. Raise UnknownPackError.
    """
    new: list[Need] = []
    named = () if isinstance(push.packs, Unstated) else push.packs
    found = [packs.find(tx, lender.id, code) for code in named]
    if found and not application.closed:
        main = applications.parties(tx, application.id)[0]
        for pack in found:
            new += packs.apply(tx, lender, application, pack, main, actor=actor, at=at).new
    return (*new, *rules.run(tx, lender, application, actor=actor, at=at))
