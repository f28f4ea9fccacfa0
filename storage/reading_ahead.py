"""What many statements need to know is read for all of them: a statement of SQL for each noun."""

from collections.abc import Iterator, Sequence

from storage import applications, asking_settings, borrowers, lenders
from storage.records import Lender, Unstated
from storage.statements import Push, StatedParty
from storage.transaction import Transaction


def read_ahead(tx: Transaction, lender: Lender, pushes: Sequence[Push]) -> bool:
    """Have at hand, locked, what these statements are about, and who is on it.

    What is not there yet stays so: the lender's lock keeps others from adding it meanwhile.
    Tell whether anything of it was there.
    """
    if not pushes:
        return False
    asking_settings.read(tx, lender.id, "rules")
    numbers = {applications.number_key(push.number) for push in pushes}
    found = applications.lock_all(tx, lender.id, numbers)
    told = list(_people(pushes))
    absent = len(found) < len(numbers)
    everybody, anybody = borrowers.read_all(tx, lender.id, told)
    if not everybody or absent:
        lenders.lock(tx, lender.id)
        found = applications.lock_all(tx, lender.id, numbers) if absent else found
        _, anybody = borrowers.read_all(tx, lender.id, told)
        tx.known.put(("locked", lender.id), True)  # noqa: FBT003  it is
    if found:
        people = applications.parties_of_all(tx, [it.id for it in found])
        borrowers.read_parties(tx, lender.id, people)
    return bool(found) or anybody


def _people(pushes: Sequence[Push]) -> Iterator[StatedParty]:
    for push in pushes:
        if not isinstance(push.borrowers, Unstated):
            yield from push.borrowers
