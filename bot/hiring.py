"""Taking a person of staff on by command: the first administrator's way in."""

import argparse
import asyncio
from datetime import UTC, datetime, timedelta

from bot.administration import CommandError, lender_named, within
from bot.settings import Settings
from storage import staff, staff_invitations
from storage.staff import OfficerOfNobodyError
from storage.terms import StaffRole
from storage.transaction import Transaction


def add(settings: Settings, arguments: argparse.Namespace) -> int:
    """Take a person on, and print this once the link that lets them in."""
    at = datetime.now(UTC)

    def hire(tx: Transaction) -> str:
        lender = lender_named(tx, arguments.lender) if arguments.lender else None
        role, locale = StaffRole(arguments.role), arguments.locale
        member = staff.add(tx, lender, arguments.name, role=role, locale=locale, at=at)
        return staff_invitations.add(tx, member, lasts=timedelta(days=arguments.days), at=at)

    try:
        secret = asyncio.run(within(settings, lambda store: store.write(hire)))
    except OfficerOfNobodyError:
        raise CommandError("an officer is of one lender: name it with --lender SLUG") from None
    # After the #, so that it reaches no log of any server on the way.
    print(f"{settings.public_url}/staff/sign-in#{secret}")
    return 0
