"""What lenders say when people shall talk to a borrower, and what they hear of it."""

from pydantic import ConfigDict

from bot.lenders.answers import Answer, Moment
from bot.lenders.values import Body, Paragraph, Reference
from storage.terms import Role


class TicketBody(Body):
    """Whom a person shall talk to: the borrower with this reference, or else with this role.

    ``note`` is for the people who answer; the borrower does not read it.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"role": "main", "note": "The landlord's name differs on the lease."}]
        }
    )

    borrower: Reference | None = None
    role: Role | None = None
    note: Paragraph | None = None


class TicketAnswer(Answer):
    """A ticket: people at the desk see it, and the borrower knows of it."""

    id: str
    borrower: str
    reason: str
    opened_at: Moment
    answer_due_at: Moment | None
