"""How borrowers are talked with, as a list."""

from typing import Final

from bot.lenders import conversation_bodies, views_conversation
from bot.lenders.answers import InvitationAnswer
from bot.lenders.endpoint import Endpoint
from storage import errors
from storage.handovers import InvalidHandOverError
from storage.terms import Scope

ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path="/settings/conversation",
        view=views_conversation.conversation,
        title="Read how borrowers are talked with",
        about="Which proof opens what, for how long it counts, and which consents are asked for.",
        answer=conversation_bodies.ConversationAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/settings/conversation",
        view=views_conversation.put_conversation,
        title="Say how borrowers are talked with",
        about="A step that wants more proof asks for it in the chat, and the question is answered "
        "after it. `proof_minutes` is how long a proof counts in full; 0 is as long as the link. "
        "`consents` are asked for one by one when they are first needed: before a document with "
        "sensitive data, before a chat kept abroad says anything, and for a credit inquiry.",
        body=conversation_bodies.ConversationBody,
        answer=conversation_bodies.ConversationAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path="/applications/{number}/consents",
        view=views_conversation.consents_of,
        title="Read the consents of an application's people",
        about="The ledger, oldest first: the last entry of a purpose stands. `consent.given` and "
        "`consent.withdrawn` tell you of changes; what was agreed to on a line that several "
        "lenders share, before it was known whose borrower it is, comes as `wording` of "
        "`borrower.linked`.",
        answer=conversation_bodies.ConsentsAnswer,
        refusals=(errors.UnknownApplicationError,),
    ),
    Endpoint(
        method="GET",
        path="/erasures",
        view=views_conversation.erasures_of,
        title="List who has asked to be forgotten",
        about="Done once every application of theirs has ended, nothing is held, and no rule of "
        "yours keeps a document: then their key goes, and with it all that it sealed. "
        "`erasure.asked` and `erasure.done` tell you.",
        answer=conversation_bodies.ErasuresPage,
        pages=True,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="GET",
        path="/settings/hand-over",
        view=views_conversation.hand_over_keys,
        title="Read the keys of your hand-over tokens",
        about="Their kinds and ids.",
        answer=conversation_bodies.HandOverKeysAnswer,
        scope=Scope.ADMIN,
    ),
    Endpoint(
        method="PUT",
        path="/settings/hand-over",
        view=views_conversation.put_hand_over_keys,
        title="Say by which keys hand-over tokens are checked",
        about="Public keys (RSA from 2048 bits, EC P-256; up to five, for rotation), or `secret` "
        "for one that we make (HS256) and show in this answer only. They replace those before; no "
        "keys at all end hand-over.",
        body=conversation_bodies.HandOverKeysBody,
        answer=conversation_bodies.HandOverKeysAnswer,
        scope=Scope.ADMIN,
        repeatable=False,
    ),
    Endpoint(
        method="POST",
        path="/hand-overs",
        view=views_conversation.add_hand_over,
        title="Hand a borrower over",
        about="Exchanges a token for a one-time link, good for ten minutes, that is short enough "
        "for Telegram. The token is a JWT: `iss` your short name, `aud` `loanline`, `sub` your "
        "reference of the borrower, `jti`, `iat`, `exp` at most five minutes later. Each counts "
        "once. Our web chat takes the token itself: `/chat?lender=…#hand-over=<token>`.",
        body=conversation_bodies.HandOverBody,
        answer=InvitationAnswer,
        statuses=(201,),
        refusals=(InvalidHandOverError,),
        scope=Scope.PUSH,
    ),
)
"""Proofs, consents, and hand-over from a lender's own app."""
