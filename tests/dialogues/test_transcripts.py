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
