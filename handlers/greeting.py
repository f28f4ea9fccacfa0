"""Hello, in which language, and may we: what comes before anything personal."""

from typing import Final

from handlers import asked, consent, intents
from handlers.intents import Wish
from handlers.messages import Button, Command, Press, Reply, Start, Text, say
from handlers.state import AwaitingConsent, ChoosingLanguage, Idle
from handlers.turn import ASK_A_PERSON, NEEDS, STATUS, Outcome, Transaction, Turn, go
from storage import consents, events, invitations
from storage.events import EventKind

WORDING: Final = 1
"""The version of the privacy notice; a new wording asks everybody again."""

AGREE: Final = Button(label="button-agree", action="consent:yes")
REFUSE: Final = Button(label="button-refuse", action="consent:no")
_ALWAYS: Final = frozenset({"human", "person", "no-person", "privacy", "help"})
"""What is answered without consent: none of it looks anything personal up."""

_UNASKED: Final = frozenset({Wish.PERSON, Wish.COMPLAINT, Wish.DISTRESS})
"""What may be said in words without consent."""
_PASSING: Final = frozenset({Wish.LANGUAGE, Wish.CANCEL, Wish.THANKS, Wish.BYE, Wish.DISTRESS})
"""What is not worth coming back to after the notice."""
IMPERSONAL: Final = frozenset({Wish.TRUST, Wish.BRANCH, Wish.PRIVACY})
"""What is about nobody, and answered before the notice is."""
_ABOUT_APPLICATIONS: Final = {
    "status": Wish.STATUS.value,
    "needs": Wish.NEEDS.value,
    "documents": Wish.NEEDS.value,
}
"""Commands and buttons that are worth coming back to."""

UPLOAD: Final = Button(label="button-upload", action="upload")
LANGUAGE: Final = Button(label="button-language", action="language")

_LANGUAGES: Final = (
    Button(label="language-zh-hans", action="language:zh-Hans"),
    Button(label="language-zh-hant-hk", action="language:zh-Hant-HK"),
    Button(label="language-zh-hant-tw", action="language:zh-Hant-TW"),
    Button(label="language-en", action="language:en"),
    Button(label="language-es", action="language:es"),
    Button(label="language-pt-br", action="language:pt-BR"),
    Button(label="language-id", action="language:id"),
    Button(label="language-vi", action="language:vi"),
    Button(label="language-hi", action="language:hi"),
)


def gate(turn: Turn, tx: Transaction) -> Outcome | None:
    """Answer whoever has not chosen a language or read the privacy notice; else let pass."""
    agreed, chosen = turn.conversation.consented >= WORDING, turn.conversation.locale_chosen
    match turn.incoming.content:
        case Press(action="language", subject=subject) if subject in turn.rules.locales:
            return _took_language(turn, subject)
        case Text(text=text) if (chosen and agreed) or intents.alarms(text, turn.rules.phrases):
            return None
        case Press(action="consent", subject=subject):
            return None if agreed else _took_consent(turn, tx, subject)
        case _ if chosen and (agreed or _needs_no_consent(turn)):
            return None
    wish, invitation = _brought(turn, tx)
    if chosen:
        return go(AwaitingConsent(wish=wish, invitation=invitation), notice())
    asked = say("greeting-language", *_languages(turn)).asking("language")
    return go(ChoosingLanguage(wish=wish, invitation=invitation), asked)


def _languages(turn: Turn) -> tuple[Button, ...]:
    """Offer the languages that can be spoken, the one that they most likely speak first."""
    spoken = (it for it in _LANGUAGES if it.action.partition(":")[2] in turn.rules.locales)
    likely = f"language:{turn.conversation.locale}"
    return tuple(sorted(spoken, key=lambda it: it.action != likely))


def _needs_no_consent(turn: Turn) -> bool:
    match turn.incoming.content:
        case Command(name=name) | Press(action=name):
            return name in _ALWAYS
        case Text(text=text):
            return intents.wish_of(text, turn.rules.phrases) in _UNASKED
        case _:
            return False


def notice() -> Reply:
    """Show the privacy notice and ask for consent."""
    return say("greeting-privacy", AGREE, REFUSE)


def ask_language(turn: Turn) -> Outcome:
    """Offer the languages; what was going on goes on afterwards."""
    return turn.stay(say("greeting-choose-language", *_languages(turn)).asking("language"))


def hello(turn: Turn) -> Outcome:
    """Greet, and say what can be done here."""
    return turn.stay(say("greeting-hello", *menu(turn)))


def help_(turn: Turn) -> Outcome:
    """Say what we can do and how to ask for it."""
    return turn.stay(say("greeting-help", *menu(turn)))


def thanks(turn: Turn) -> Outcome:
    """Take thanks."""
    return turn.stay(say("greeting-thanks"))


def bye(turn: Turn) -> Outcome:
    """Say good-bye."""
    return turn.stay(say("greeting-bye"))


def trust(turn: Turn) -> Outcome:
    """Say how to tell whether this is really the lender."""
    return turn.stay(say("greeting-trust", ASK_A_PERSON))


def not_understood(turn: Turn) -> Outcome:
    """Say plainly that we did not understand; nothing is guessed."""
    return turn.stay(say("greeting-not-understood", *menu(turn)))


def cancel(turn: Turn) -> Outcome:
    """Leave whatever was going on."""
    said = (
        say("greeting-nothing-to-cancel")
        if isinstance(turn.state, Idle)
        else say("greeting-cancelled")
    )
    return turn.rest(said.model_copy(update={"buttons": menu(turn)}))


def old_button(turn: Turn) -> Outcome:
    """Answer a button whose time is over."""
    return turn.stay(say("greeting-old-button", *menu(turn)))


def unsupported(turn: Turn) -> Outcome:
    """Refuse politely what we cannot take, and say what we can."""
    return turn.stay(say("greeting-unsupported"))


def menu(turn: Turn) -> tuple[Button, ...]:
    """Offer what most people want."""
    return (
        (STATUS, NEEDS, UPLOAD, ASK_A_PERSON) if turn.linked else (STATUS, ASK_A_PERSON, LANGUAGE)
    )


def _brought(turn: Turn, tx: Transaction) -> tuple[str, str]:
    """Tell what a newcomer came with: a wish to be answered later, or an invitation."""
    if isinstance(turn.state, ChoosingLanguage | AwaitingConsent):
        before = turn.state.wish, turn.state.invitation
    else:
        before = "", ""
    match turn.incoming.content:
        case Start(token=token) if token:
            own = turn.conversation
            taken = invitations.take(
                tx, token, conversation_id=own.id, at=turn.now, lender_id=own.lender_id
            )
            return before[0], taken.id if taken else before[1]
        case Command(name=name, argument=said) if name in _ABOUT_APPLICATIONS:
            return asked.about(_ABOUT_APPLICATIONS[name], asked.numbers_in(said)), before[1]
        case Press(action=name) if name in _ABOUT_APPLICATIONS:
            return _ABOUT_APPLICATIONS[name], before[1]
        case Text(text=text) if wish := _wished(turn, text):
            return _kept(turn, wish, text) or before[0], before[1]
        case _:
            return before


def _kept(turn: Turn, wish: Wish, text: str) -> str:
    if wish in _PASSING:
        return ""
    before: str = getattr(turn.state, "wish", "")
    if wish is Wish.GREETING and before:
        return ""  # what they asked for before says more
    found = intents.wishes(text, turn.rules.phrases)
    wanted = [wish, *(it for it in found[1:] if it not in _PASSING)]
    said = asked.in_words(wanted, text)
    return f"{before} {said}" if before and IMPERSONAL.issuperset(wanted) else said


def _wished(turn: Turn, text: str) -> Wish | None:
    wish = intents.wish_of(text, turn.rules.phrases)
    return None if wish in {Wish.UNKNOWN, Wish.YES, Wish.NO} else wish


def _took_language(turn: Turn, locale: str) -> Outcome:
    said = say("greeting-language-set")
    match turn.state:
        case ChoosingLanguage(wish=wish, invitation=invitation):
            state = AwaitingConsent(wish=wish, invitation=invitation)
            return Outcome(state, (notice(),), locale=locale)
        case _ if turn.conversation.consented < WORDING:
            return Outcome(turn.state, (notice(),), locale=locale)
        case _:
            return Outcome(
                turn.state, (said.model_copy(update={"buttons": menu(turn)}),), locale=locale
            )


def _took_consent(turn: Turn, tx: Transaction, answer: str) -> Outcome:
    given = answer == "yes"
    consents.note(
        tx,
        turn.conversation.id,
        purpose="service",
        wording=WORDING,
        locale=turn.conversation.locale,
        channel=turn.conversation.channel,
        given=given,
        at=turn.now,
        text=consent.shown(tx, turn.conversation, "greeting-privacy"),
    )
    if given or turn.conversation.consented:
        kind = EventKind.CONSENT_GIVEN if given else EventKind.CONSENT_WITHDRAWN
        _tell_lenders(turn, tx, kind)
    if not given:
        return turn.stay(say("greeting-refused", AGREE, ASK_A_PERSON))
    match turn.state:
        case AwaitingConsent(wish="", invitation=invitation) if invitation:
            then: str = Wish.STATUS
        case AwaitingConsent(wish=wish) if wish:
            then = wish
        case _:
            then = Wish.GREETING
    return Outcome(turn.state, consented=WORDING, then=then)


def _tell_lenders(turn: Turn, tx: Transaction, kind: EventKind) -> None:
    """Tell the line's own lender, or else those whose borrower this is known to be."""
    talk = turn.conversation
    found = [talk.lender_id] if talk.lender_id else [link.lender_id for link in talk.links]
    about = {"conversation": talk.id, "purpose": "service"}
    for lender_id in dict.fromkeys(found):
        events.note(tx, lender_id, kind, talk.id, at=turn.now, wording=WORDING, **about)
