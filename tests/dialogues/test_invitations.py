"""Invitations: one chat, once, and only as far as the lender trusts a link that went around."""

from storage.invitations import by_id
from storage.policies import Policy
from storage.schema import invitations
from storage.terms import Assurance
from storage.transaction import Transaction
from tests.arrange import MEI, PHONE, Clock, LenderDesk
from tests.chat import Chat
from tests.dialogues.conftest import NewChat


def spoilt(tx: Transaction) -> list[bool]:
    ids = [row.id for row in tx.execute(invitations.select())]
    found = [by_id(tx, each) for each in ids]
    return [it.spoilt_at is not None for it in found if it]


async def accepts_through_the_notice(chat: Chat, token: str) -> list[str]:
    await chat.opens(token)
    await chat.presses("language-zh-hans")
    return (await chat.presses("button-agree")).said


async def test_an_invitation_links_after_language_and_consent(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application()
    token = await lakeside.invites(application)

    said = await accepts_through_the_notice(chat, token)

    assert said[:2] == ["linking-done", "status-number"]
    assert [it.assurance for it in (await chat.conversation()).links] == [Assurance.INVITED]


async def test_nothing_is_told_before_consent(chat: Chat, lakeside: LenderDesk) -> None:
    token = await lakeside.invites(await lakeside.has_application())

    assert (await chat.opens(token)).said == ["greeting-language"]
    assert (await chat.presses("language-en")).said == ["greeting-privacy"]
    assert (await chat.presses("button-refuse")).said == ["greeting-refused"]
    assert (await chat.conversation()).links == ()


async def test_an_invitation_opened_again_in_its_own_chat_still_serves(
    chat: Chat, lakeside: LenderDesk
) -> None:
    token = await lakeside.invites(await lakeside.has_application())
    await accepts_through_the_notice(chat, token)

    assert (await chat.opens(token)).said[0] == "linking-already"


async def test_a_second_chat_gets_nothing_and_the_invitation_is_spoilt(
    chat: Chat, lakeside: LenderDesk, another_chat: NewChat
) -> None:
    token = await lakeside.invites(await lakeside.has_application())
    await accepts_through_the_notice(chat, token)
    second = another_chat()
    await second.settles_in()

    heard = await second.opens(token)

    assert heard.said == ["linking-invitation-invalid"]
    assert (await second.conversation()).links == ()
    assert await chat.store.read(spoilt) == [True]


async def test_an_invitation_that_a_second_chat_tried_before_consent_links_nobody(
    chat: Chat, lakeside: LenderDesk, another_chat: NewChat
) -> None:
    token = await lakeside.invites(await lakeside.has_application())
    await chat.opens(token)
    await another_chat().opens(token)

    await chat.presses_from_long_ago("language:en")
    heard = await chat.presses("button-agree")

    assert heard.said == ["linking-invitation-invalid"]
    assert (await chat.conversation()).links == ()


async def test_an_invitation_ends(chat: Chat, lakeside: LenderDesk, clock: Clock) -> None:
    token = await lakeside.invites(await lakeside.has_application())
    await chat.settles_in()
    clock.passes(hours=Policy().invitation_hours)

    heard = await chat.opens(token)

    assert heard.said == ["linking-invitation-invalid"]
    assert (await chat.conversation()).links == ()


async def test_a_made_up_token_gets_nothing(chat: Chat, lakeside: LenderDesk) -> None:
    await lakeside.has_application()
    await chat.settles_in()

    assert (await chat.opens("nonsense")).said == ["linking-invitation-invalid"]


async def test_an_invited_chat_does_not_see_amounts_until_the_phone_is_proven(
    chat: Chat, lakeside: LenderDesk
) -> None:
    token = await lakeside.invites(await lakeside.has_application(of=[MEI]))
    await accepts_through_the_notice(chat, token)

    heard = await chat.commands("status")
    assert "status-amounts-hidden" in heard.said
    assert "status-amount" not in heard.said
    assert "button-verify-phone" in heard.labels

    await chat.presses("button-verify-phone")
    heard = await chat.shares_contact(PHONE)
    assert "status-amount" in heard.said
    assert "status-amounts-hidden" not in heard.said


async def test_an_invited_chat_cannot_send_until_the_phone_is_proven(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application(of=[MEI])
    need = await lakeside.asks_for(application)
    await accepts_through_the_notice(chat, await lakeside.invites(application))

    heard = await chat.presses_from_long_ago(f"send:{need.id}")
    assert heard.said == ["needs-sending-hidden"]
    assert (await chat.presses("button-verify-phone")).said == ["linking-ask-contact"]
    await chat.shares_contact(PHONE)

    assert "needs-send-now" in (await chat.presses_from_long_ago(f"send:{need.id}")).said


async def test_an_invited_chat_cannot_send_by_just_dropping_a_file(
    chat: Chat, lakeside: LenderDesk
) -> None:
    application = await lakeside.has_application(of=[MEI])
    need = await lakeside.asks_for(application)
    await accepts_through_the_notice(chat, await lakeside.invites(application))

    heard = await chat.sends_file(need=need.id)

    assert "uploads-received" not in heard.said


async def test_code_and_invitation_together_prove_more(chat: Chat, lakeside: LenderDesk) -> None:
    application = await lakeside.has_application(of=[MEI])
    await accepts_through_the_notice(chat, await lakeside.invites(application))
    await chat.presses("button-verify-phone")
    await chat.writes("13800138000")

    await chat.types_the_code()

    links = (await chat.conversation()).links
    assert [link.assurance for link in links] == [Assurance.PHONE_AND_INVITED]
