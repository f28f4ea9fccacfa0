"""What else can be wrong with a request, and what to do about it."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from bot.explained import Explained

MISTAKES: Final[Mapping[str, Explained]] = {
    "invalid-request": Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "Some fields are not as they should be.",
        "Mend the fields named in `errors`; nothing was stored.",
    ),
    "telegram-unreachable": Explained(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "Telegram could not be asked about this bot.",
        "Nothing was stored; try again after `Retry-After` seconds.",
    ),
    "malformed-json": Explained(
        HTTPStatus.BAD_REQUEST,
        "The body is not JSON.",
        "Send one JSON object in UTF-8.",
    ),
    "unauthorized": Explained(
        HTTPStatus.UNAUTHORIZED,
        "The request carries no key that we know.",
        "Send the header `Authorization: Bearer llk_…`; `loanline lender key` makes a key.",
    ),
    "missing-scope": Explained(
        HTTPStatus.FORBIDDEN,
        "The key may not be used for this.",
        "Use a key that has the scope named in `errors`; `loanline lender key --scope` makes one.",
    ),
    "bad-signature": Explained(
        HTTPStatus.UNAUTHORIZED,
        "The request is not signed as its key demands.",
        "Sign time, method, path and the body's SHA-256 with the key's signing secret; see /docs.",
    ),
    "too-many-requests": Explained(
        HTTPStatus.TOO_MANY_REQUESTS,
        "There were too many requests within a minute.",
        "Wait as many seconds as `Retry-After` says; send batches of up to 1,000 operations.",
    ),
    "not-json": Explained(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        "The body is of another type than JSON.",
        "Send it with the header `Content-Type: application/json`.",
    ),
    "too-large": Explained(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "The body is too large.",
        "A body holds up to 1 MiB, a batch up to 8 MiB and 1,000 operations: send several.",
    ),
    "forbidden": Explained(
        HTTPStatus.FORBIDDEN,
        "This is not allowed from here.",
        "Open the page of this application again and repeat what you did there.",
    ),
    "import-too-large": Explained(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "The file is larger than this installation takes.",
        "Send it in parts, or have LOANLINE_IMPORT_LIMIT_MB raised.",
    ),
    "import-empty": Explained(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "The file is empty.",
        "Send the file itself as the body of the request.",
    ),
    "import-unknown-format": Explained(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        "The file is no CSV, XLSX or NDJSON, or another than its Content-Type says.",
        "Save it as CSV or as XLSX without a password; the older .xls is not read.",
    ),
    "not-found": Explained(
        HTTPStatus.NOT_FOUND,
        "There is nothing at this address.",
        "The addresses are listed at /docs and in /openapi.json.",
    ),
    "method-not-allowed": Explained(
        HTTPStatus.METHOD_NOT_ALLOWED,
        "This address does not take this method.",
        "Use one of those in the header `Allow`.",
    ),
    "range-not-satisfiable": Explained(
        HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
        "The file has no bytes in this range.",
        "Ask for a range within the size in the header `Content-Range`.",
    ),
    "no-such-page": Explained(
        HTTPStatus.NOT_FOUND,
        "The file has no such page.",
        "Pages count from 1 up to `pages`, which is told with the document.",
    ),
    "no-picture": Explained(
        HTTPStatus.NOT_FOUND,
        "There is no picture of this file: office files have none.",
        "Fetch the file itself at `/v1/files/{id}`.",
    ),
    "expectation-failed": Explained(
        HTTPStatus.EXPECTATION_FAILED,
        "The header `Expect` asks for something that we do not do.",
        "Leave it out, or send `Expect: 100-continue`.",
    ),
    "bad-request": Explained(
        HTTPStatus.BAD_REQUEST,
        "The request cannot be read.",
        "Check its headers and its framing.",
    ),
    "unexpected": Explained(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong on our side.",
        "Repeat the request; if it fails again, tell us the incident number.",
    ),
}
"""What else can be wrong with a request, by its code."""
