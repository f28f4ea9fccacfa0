"""How lenders fetch what borrowers sent, as a list."""

from typing import Final

from bot.lenders import file_links, views_files, views_pages
from bot.lenders.endpoint import Endpoint
from storage import errors
from storage.terms import Scope

ENDPOINTS: Final = (
    Endpoint(
        method="GET",
        path="/files/{id}",
        view=views_files.get,
        title="Fetch a file",
        about="The very bytes that were uploaded, with their SHA-256 in `Repr-Digest`. A single "
        "range may be asked for. Nothing is given out that inspection has not let through.",
        refusals=(
            errors.UnknownFileError,
            errors.UninspectedFileError,
            errors.RefusedFileError,
        ),
        scope=Scope.READ,
    ),
    Endpoint(
        method="GET",
        path="/files/{id}/pages/{page}",
        view=views_pages.get,
        title="Look at a page of a file",
        about="A clean picture for viewing: a JPEG of up to 1,600 pixels across, upright, made of "
        "what the page shows and nothing else that the file carried: no scripts, no links, no "
        "notes of where it was taken. Pictures have one page, TIFF and PDF as many as they have. "
        "Office files have none (`no-picture`): they are never drawn, and come as they are.",
        refusals=(
            errors.UnknownFileError,
            errors.UninspectedFileError,
            errors.RefusedFileError,
        ),
        mistakes=("no-such-page", "no-picture"),
        scope=Scope.READ,
    ),
    Endpoint(
        method="POST",
        path="/files/{id}/links",
        view=file_links.make,
        title="Make a link to a file",
        about="For a browser that has no key: it opens this one file for up to fifteen minutes, "
        "and ends with the key that made it. Each fetch is noted like any other.",
        body=file_links.LinkBody,
        body_required=False,
        answer=file_links.LinkAnswer,
        statuses=(201,),
        refusals=(
            errors.UnknownFileError,
            errors.UninspectedFileError,
            errors.RefusedFileError,
        ),
        scope=Scope.READ,
        repeatable=False,
    ),
)
"""Files, by key or by a link."""
