"""One more proof before more is shown or taken; what was asked is answered after it."""

from typing import Final

from handlers.messages import Button, Reply, say
from handlers.scope import Mine, Right
from handlers.turn import ASK_A_PERSON
from handlers.wording import lender_name
from storage.terms import Assurance

STAGE_HIDDEN: Final = say("proof-stage-hidden")
AMOUNTS_HIDDEN: Final = say("status-amounts-hidden")
NEEDS_HIDDEN: Final = say("needs-hidden")
SENDING_HIDDEN: Final = say("needs-sending-hidden")
READING_HIDDEN: Final = say("proof-reading-hidden")


def wanted(own: Mine, right: Right, then: str, told: Reply) -> Reply:
    """Say what is hidden, and offer the proof that opens it; ``then`` is what they asked for."""
    if beyond_phone(own, right):
        return say("proof-invitation", ASK_A_PERSON, lender=lender_name(own.lender))
    return told.model_copy(update={"buttons": (verify(then), ASK_A_PERSON)})


def beyond_phone(own: Mine, right: Right) -> bool:
    """Tell whether a phone has been proven, and something else is wanted besides."""
    needed: int = getattr(own.lender.policy, right)
    return needed > Assurance.PHONE and own.assurance >= Assurance.PHONE


def verify(then: str = "") -> Button:
    """Offer to prove a phone; ``then`` is answered afterwards (see `handlers.asked`)."""
    return Button(label="button-verify-phone", action=f"verify:{then}" if then else "verify")
