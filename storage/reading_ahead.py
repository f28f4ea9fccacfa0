"""What many statements need to know is read for all of them: a statement of SQL for each noun."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from storage import applications, asking_settings, borrowers, lenders, restated
from storage.records import Application, Lender, Unstated
from storage.statements import Push, StatedParty
from storage.transaction import Transaction


def read_ahead(
    tx: Transaction, lender: Lender, pushes: Sequence[Push], repeats: Sequence[Push] = ()
) -> bool:
    """Have at hand, locked, what these statements are about, and who is on it.

    What is not there yet stays so: the lender's lock keeps others from adding it meanwhile.
    Tell whether anything of it was there. Those that ``repeats`` names as well may be no news:
    of what they said last already, nobody is read.
    """
    if not pushes:
        return False
    asking_settings.read(tx, lender.id, "rules")
    numbers = {applications.number_key(push.number) for push in pushes}
    found = applications.lock_all(tx, lender.id, numbers)
    same = _restated(tx, lender, found, pushes, repeats)
    told = list(_people(it for it in pushes if applications.number_key(it.number) not in same))
    absent = len(found) < len(numbers)
    everybody, anybody = borrowers.read_all(tx, lender.id, told)
    if not everybody or absent:
        lenders.lock(tx, lender.id)
        found = applications.lock_all(tx, lender.id, numbers) if absent else found
        _, anybody = borrowers.read_all(tx, lender.id, told)
        tx.known.put(("locked", lender.id), True)  # noqa: FBT003  it is
    news = [it.id for it in found if applications.number_key(it.number) not in same]
    if news:
        people = applications.parties_of_all(tx, news)
        borrowers.read_parties(tx, lender.id, people)
    return bool(found) or anybody


def _restated(
    tx: Transaction,
    lender: Lender,
    found: Sequence[Application],
    pushes: Sequence[Push],
    repeats: Sequence[Push],
) -> set[str]:
    """Name the applications, as numbers are compared, of which only the last is said again."""
    if not repeats or not found:
        return set()
    often = Counter(applications.number_key(it.number) for it in pushes)
    perhaps = {applications.number_key(it.number): it for it in repeats}
    keys = {it.id: applications.number_key(it.number) for it in found}
    said = {it: perhaps[key] for it, key in keys.items() if key in perhaps and often[key] == 1}
    return {keys[it] for it in restated.read_all(tx, lender.id, found, said)}


def _people(pushes: Iterable[Push]) -> Iterator[StatedParty]:
    for push in pushes:
        if not isinstance(push.borrowers, Unstated):
            yield from push.borrowers
