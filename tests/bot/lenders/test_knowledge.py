"""Lenders give their own answers and branches; what no branch can have is refused clearly."""

import pytest

from tests.bot.lenders.conftest import System

BRANCH = {"key": "lake", "names": {"en": "Lakeside"}, "addresses": {"en": "8 Lake Road"}}
FAQ = {"key": "early", "questions": {"en": ["Can I pay early?"]}, "answers": {"en": "Yes."}}


async def test_answers_are_given_and_read_back(system: System, stranger: System) -> None:
    put = await system.put("/v1/faq", {"items": [FAQ]})
    assert put.status == 200
    assert (await system.get("/v1/faq")).body == {"items": [FAQ]}
    assert (await stranger.get("/v1/faq")).body == {"items": []}
    await system.put("/v1/faq", {"items": []})
    assert (await system.get("/v1/faq")).body == {"items": []}


async def test_branches_are_given_and_read_back(system: System) -> None:
    hours = {"monday": [{"opens": "09:00", "closes": "24:00"}]}
    stated = {**BRANCH, "phone": "+86 571 1", "hours": hours, "latitude": 30.5, "longitude": 120}
    assert (await system.put("/v1/branches", {"items": [stated]})).status == 200
    assert (await system.get("/v1/branches")).body == {"items": [stated]}


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"latitude": 30.0}, "/items/0/longitude"),
        ({"hours": {"monday": [{"opens": "12:00", "closes": "09:00"}]}}, "/items/0/hours/monday"),
        ({"hours": {"sunday": [{"opens": "09:00", "closes": "24:30"}]}}, "/items/0/hours/sunday"),
        ({"latitude": 91.0, "longitude": 0.0}, "/items/0/latitude"),
    ],
)
async def test_what_no_branch_can_have_is_refused(
    system: System, more: dict[str, object], pointer: str
) -> None:
    refused = await system.put("/v1/branches", {"items": [BRANCH | more]})
    assert refused.code == "invalid-request"
    assert refused.pointers == [pointer]


async def test_a_key_is_used_once(system: System) -> None:
    refused = await system.put("/v1/faq", {"items": [FAQ, FAQ]})
    assert refused.pointers == ["/items/1/key"]
