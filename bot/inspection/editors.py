"""Programs that change what a picture shows, by the names they leave in what they save."""

import re
from typing import Final

_NAMES: Final = re.compile(
    r"photoshop|gimp|pixelmator|affinity|snapseed|picsart|lightroom|paint\.net|corel|inkscape"
    r"|illustrator|meitu|美图|facetune|canva\b|figma|sketch\b|acrobat pro.*edit|pdf editor"
    r"|foxit phantom|wondershare|pdfelement|inpixio|fotor",
    re.IGNORECASE,
)


def is_editor(said: str) -> bool:
    """Tell whether one of them is named; it is a hint for a reviewer, and no more."""
    return _NAMES.search(said) is not None
