"""A PDF with a password, opened with the one its owner gave, and written without it."""

from collections.abc import Mapping
from io import BytesIO

import pikepdf


def job(request: Mapping[str, object], data: bytes) -> bytes:
    """Answer with the PDF after a zero byte, or with the reason why there is none."""
    try:
        with pikepdf.open(BytesIO(data), password=str(request["password"])) as pdf:
            target = BytesIO()
            pdf.save(target)
            return b"\0" + target.getvalue()
    except pikepdf.PasswordError:
        return b"password"
    except (pikepdf.PdfError, ValueError):
        return b"unreadable"
