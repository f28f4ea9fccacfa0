"""Names for rows: unguessable, ordered by time, made before the row is."""

import secrets
from datetime import datetime


def new_id(at: datetime) -> str:
    """Make a UUID of version 7 (RFC 9562, section 5.7) as 32 hexadecimal digits."""
    milliseconds = int(at.timestamp() * 1000) & (1 << 48) - 1
    noise = secrets.randbits(74)
    value = (
        milliseconds << 80 | 0x7 << 76 | (noise >> 62) << 64 | 0b10 << 62 | noise & (1 << 62) - 1
    )
    return f"{value:032x}"
