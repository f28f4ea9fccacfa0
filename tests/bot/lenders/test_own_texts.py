"""A lender's system words sentences: told what is wrong with each, and kept whole or not at all."""

from typing import Final

import pytest

from tests.bot.lenders.conftest import System

PATH: Final = "/v1/settings/texts"
TEXTS: Final = {
    "en": {"greeting-bye": "Good-bye from Lakeside.", "status-stage": "{ $stage } ({ $since })"},
    "zh-Hant-TW": {"greeting-bye": "湖畔祝您順心。"},
}


async def test_sentences_are_read_as_they_were_put_and_replaced_as_a_whole(
    system: System, stranger: System
) -> None:
    assert (await system.get(PATH)).body == {"texts": {}}

    put = await system.put(PATH, {"texts": TEXTS})

    assert (put.status, put.body) == (200, {"texts": TEXTS})
    assert (await system.get(PATH)).body == {"texts": TEXTS}
    assert (await stranger.get(PATH)).body == {"texts": {}}
    await system.put(PATH, {"texts": {"es": {"greeting-bye": "Adiós."}}})
    assert (await system.get(PATH)).body == {"texts": {"es": {"greeting-bye": "Adiós."}}}


async def test_each_sentence_at_fault_is_named_and_none_is_kept(system: System) -> None:
    wrong = {
        "en": {"greeting-bye": "Bye, { $name }", "greeting-thanks": "Fine."},
        "fr": {"greeting-bye": "Au revoir."},
    }
    refused = await system.put(PATH, {"texts": wrong})

    assert (refused.status, refused.code) == (422, "invalid-request")
    assert refused.pointers == ["/texts/en/greeting-bye", "/texts/fr/greeting-bye"]
    assert (await system.get(PATH)).body == {"texts": {}}


@pytest.mark.parametrize(
    "texts", [{"en": {"Greeting": "x"}}, {"en": {"greeting-bye": 1}}, {"en": "x"}, []]
)
async def test_what_is_no_sentence_at_all_is_refused(system: System, texts: object) -> None:
    assert (await system.put(PATH, {"texts": texts})).status == 422
