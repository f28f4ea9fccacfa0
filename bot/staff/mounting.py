"""Mounts the console's pages."""

from aiohttp import web

from bot.pages.rendering import Pages
from bot.parts import Parts
from bot.staff import (
    account,
    applications,
    appointments,
    arriving,
    audit_pages,
    bringing,
    desk,
    enrolling,
    glimpsing,
    group_pages,
    import_pages,
    living,
    manage_answers,
    manage_asking,
    manage_bot,
    manage_branches,
    manage_companies,
    manage_forms,
    manage_hours,
    manage_keys,
    manage_policy,
    manage_queues,
    manage_texts,
    manage_webhooks,
    managing,
    originals,
    passkeys,
    people,
    pictures,
    proving,
    replies,
    reports,
    searching,
    sending,
    shelving,
    signing,
    talking,
    tickets,
    transcribing,
    unanswered_pages,
    upkeep_pages,
)
from bot.staff.visits import CONSOLE, Console


def mount(app: web.Application, parts: Parts, pages: Pages) -> None:
    """Mount them all."""
    app[CONSOLE] = Console(parts, pages)
    signing.setup(app)
    arriving.setup(app)
    enrolling.setup(app)
    proving.setup(app)
    account.setup(app)
    passkeys.setup(app)
    people.setup(app)
    group_pages.setup(app)
    desk.setup(app)
    talking.setup(app, parts)
    living.setup(app, parts)
    replies.setup(app, parts)
    appointments.setup(app, parts)
    for files in (pictures, originals, shelving, transcribing):
        files.setup(app, parts)
    searching.setup(app, parts)
    sending.setup(app, parts)
    tickets.setup(app, parts)
    applications.setup(app, parts)
    bringing.setup(app, parts)
    glimpsing.setup(app, parts)
    import_pages.setup(app, parts)
    _mount_management(app)
    # Open streams would otherwise hold up the end until they have something to say.
    app.on_shutdown.append(_end_streams)


def _mount_management(app: web.Application) -> None:
    for page in (
        managing,
        manage_queues,
        manage_hours,
        manage_answers,
        manage_branches,
        manage_policy,
        manage_asking,
        manage_forms,
        manage_texts,
        manage_keys,
        manage_bot,
        manage_webhooks,
        manage_companies,
        upkeep_pages,
        audit_pages,
        reports,
        unanswered_pages,
    ):
        page.setup(app)


async def _end_streams(app: web.Application) -> None:
    parts = app[CONSOLE].parts
    parts.stopping.set()
    parts.console.ring()
