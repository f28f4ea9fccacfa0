"""Whole dialogues, as people have them: everything said is answered as it was written down."""

import pytest

from storage.database import Store
from tests import talking
from tests.arrange import Clock
from tests.talking import Scene, Transcript

TRANSCRIPTS = talking.everything()


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=[it.title for it in TRANSCRIPTS])
async def test_a_dialogue_goes_as_it_is_written_down(
    store: Store, clock: Clock, transcript: Transcript
) -> None:
    await Scene(store, clock).play(transcript)


def test_there_are_many_of_them_in_both_languages() -> None:
    said = [" ".join(it for it in each.lines if ">" in it[:5]) for each in TRANSCRIPTS]
    chinese = [it for it in said if any("\u4e00" <= letter <= "\u9fff" for letter in it)]

    assert len(TRANSCRIPTS) >= 80
    assert 30 <= len(chinese) <= len(TRANSCRIPTS) - 30
