"""The commands: ``loanline serve``, ``demo``, ``doctor`` and the others."""

import argparse
import asyncio
import gc
import sys
from collections.abc import Callable, Sequence
from typing import TypeAlias

import structlog

from bot import administration, keys, logs
from bot.administration import CommandError
from bot.fluent_files import AT_WORK
from bot.settings import Settings, SettingsError, read_settings
from storage import migrations
from storage.database import UnknownStoreError
from storage.sealing import KeyFileError
from storage.terms import StaffRole

Command = Callable[[Settings, argparse.Namespace], int]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  it has no other name

log = structlog.get_logger(__name__)

_REFUSALS = (CommandError, KeyFileError, SettingsError, UnknownStoreError)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return what the process is to exit with."""
    arguments = parser().parse_args(argv)
    try:
        settings = read_settings()
        logs.configure(settings.log_level, settings.log_format)
        run: Command = arguments.run
        return run(settings, arguments)
    except _REFUSALS as error:
        if arguments.run is _doctor and isinstance(error, SettingsError):
            return _explain(error)
        return _refuse(error)
    except Exception as error:
        log.exception("command-failed")
        return _refuse(f"{type(error).__name__}: this should not happen; the log says where")
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """Describe all commands."""
    top = argparse.ArgumentParser(
        prog="loanline",
        description="The line between a borrower and a lender after a loan has been applied for.",
        epilog="All settings are environment variables; `loanline doctor` lists them.",
    )
    commands = top.add_subparsers(required=True, metavar="command")
    _command(commands, "serve", "run the application", _serve)
    _command(commands, "demo", "run it with two lenders and borrowers to be", _demo)
    _command(commands, "migrate", "bring the database to this version's schema", _migrate)
    _command(commands, "doctor", "list all settings and check that everything works", _doctor)
    _add_understand(_command(commands, "understand", "show how words are read", _understand))
    _add_keys(_group(commands, "keys", "the keys of this installation"))
    _add_lender(_group(commands, "lender", "the lenders, and the keys of their systems"))
    _add_import(_command(commands, "import", "take in a lender's file of applications", _import))
    _add_staff(_group(commands, "staff", "the people who answer"))
    return top


def _group(commands: Commands, name: str, words: str) -> Commands:
    return commands.add_parser(name, help=words, description=words).add_subparsers(
        required=True, metavar="command"
    )


def _command(commands: Commands, name: str, words: str, run: Command) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=words, description=words)
    command.set_defaults(run=run)
    return command


def _add_understand(understand: argparse.ArgumentParser) -> None:
    understand.add_argument("text", nargs="?", help="what somebody might say")
    understand.add_argument(
        "--evaluate", metavar="FILE", help="measure on rows of JSON: id, text, lang, wish"
    )
    understand.add_argument("--predictions", metavar="FILE", help="write what each is read as")


def _add_keys(commands: Commands) -> None:
    _command(commands, "new", "make the key file", _new_keys)
    rotate = _command(commands, "rotate", "take a new key into use", _rotate_keys)
    rotate.add_argument(
        "--later",
        action="store_true",
        help="only add the key to the file, to be copied to other machines; then `keys rewrap`",
    )
    _command(commands, "rewrap", "wrap what is stored with the current key", _rewrap)


def _add_lender(commands: Commands) -> None:
    add = _command(commands, "add", "take a lender on", administration.add_lender)
    add.add_argument("slug", help="short name in addresses, such as harbour-credit")
    add.add_argument(
        "--name", action="append", required=True, metavar="[LOCALE=]NAME", help="repeatable"
    )
    add.add_argument("--country", required=True, help="two letters, such as CN")
    add.add_argument("--zone", required=True, help="time zone, such as Asia/Shanghai")
    add.add_argument("--locale", default="en", help="language to begin with (en)")
    _command(commands, "list", "list the lenders", administration.list_lenders)
    key = _command(commands, "key", "make a key and print it once", administration.add_key)
    key.add_argument("slug", help="the lender's short name")
    key.add_argument("--days", type=_days, help="days until it ends; without it, it never ends")
    key.add_argument("--name", dest="key_name", default="", help="what people call it")
    key.add_argument(
        "--scope",
        action="append",
        choices=("push", "review", "read-documents", "admin"),
        help="what it may be used for, repeatable; without it, everything",
    )
    key.add_argument(
        "--signed", action="store_true", help="its requests are signed; prints the secret as well"
    )
    key.add_argument("--quiet", action="store_true", help="print the key and nothing else")


def _add_import(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", help="CSV, XLSX or NDJSON")
    command.add_argument("--lender", required=True, metavar="SLUG", help="whose applications")
    command.add_argument("--dry-run", action="store_true", help="only say what would be stored")


def _add_staff(commands: Commands) -> None:
    add = _command(commands, "add", "take a person on; print the link that lets them in", _hire)
    add.add_argument("--name", required=True, help="the person's name; borrowers read it")
    add.add_argument("--role", required=True, choices=[it.value for it in StaffRole])
    add.add_argument("--lender", metavar="SLUG", help="only this lender's; without it, all")
    add.add_argument("--locale", default="en", choices=AT_WORK, help="the console's language (en)")
    add.add_argument("--days", type=_days, default=3, help="days until the link ends (3)")


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= administration.MOST_DAYS:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a number of days from 1 to {administration.MOST_DAYS}"
        )
    return int(text)


def _serve(settings: Settings, _arguments: argparse.Namespace) -> int:
    return _run_application(settings, demo=False)


def _demo(settings: Settings, _arguments: argparse.Namespace) -> int:
    return _run_application(settings, demo=True)


def _run_application(settings: Settings, *, demo: bool) -> int:
    # Nothing of what is imported is garbage: looking for some takes a sixth of the start.
    gc.disable()
    # Only now: the other commands need no web server and start at once.
    from bot import app  # noqa: PLC0415  see above

    app.run(settings, demo=demo)
    return 0


def _import(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot import importing  # noqa: PLC0415  it brings what reads workbooks

    return importing.import_file(settings, arguments)


def _migrate(settings: Settings, _arguments: argparse.Namespace) -> int:
    with administration.store_errors(settings):
        before = migrations.current(settings.database_url)
        migrations.upgrade(settings.database_url)
    print(f"schema: {before or 'none'} -> {migrations.head()}")
    return 0


def _doctor(settings: Settings, _arguments: argparse.Namespace) -> int:
    from bot import doctor  # noqa: PLC0415  it brings an HTTP client, which others need not load

    return asyncio.run(doctor.examine(settings))


def _understand(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.learning import measuring  # noqa: PLC0415  it brings numpy, as above

    return measuring.understand(settings, arguments)


def _hire(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot import hiring  # noqa: PLC0415  only this command needs it

    return hiring.add(settings, arguments)


def _explain(error: SettingsError) -> int:
    from bot import doctor  # noqa: PLC0415  as above

    return doctor.explain(error)


def _new_keys(settings: Settings, _arguments: argparse.Namespace) -> int:
    print(f"made {keys.new(settings)}; keep a copy of it apart from the data's backups")
    return 0


def _rotate_keys(settings: Settings, arguments: argparse.Namespace) -> int:
    ring = keys.rotate(settings)
    print(f"key {ring.current} is in use; {len(ring.keys) - 1} older kept")
    return 0 if arguments.later else _rewrap(settings, arguments)


def _rewrap(settings: Settings, _arguments: argparse.Namespace) -> int:
    done = asyncio.run(administration.within(settings, keys.rewrap_all))
    print(f"{done} data keys wrapped anew")
    return 0


def _refuse(error: Exception | str) -> int:
    for line in str(error).splitlines():
        print(f"loanline: {line}", file=sys.stderr)
    return 2
