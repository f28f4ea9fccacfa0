"""What can be set: the only reader of the environment, and each setting in one sentence."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Self

from pydantic import Field, SecretStr, ValidationError
from pydantic import model_validator as model_check
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.setting_values import (
    STORES,
    BotToken,
    Folder,
    Issuer,
    Listed,
    Networks,
    Origins,
    RoleMap,
    StoreUrl,
    VaultPlace,
    Web,
    WebhookSecret,
    own_address,
    wrong,
)

PREFIX: Final = "LOANLINE_"
_TELEGRAM: Final = "https://api.telegram.org"
_DERIVED: Final = "default_factory_not_called"


class SettingsError(Exception):
    """Settings that will not do; one line for each, naming the variable and the fix."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class TelegramMode(StrEnum):
    """Who calls whom."""

    POLLING = "polling"
    WEBHOOK = "webhook"


class LogFormat(StrEnum):
    """For machines or for eyes."""

    JSON = "json"
    CONSOLE = "console"


class LogLevel(StrEnum):
    """From how serious on something is logged."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class Settings(BaseSettings):
    """All settings; each is an environment variable with the prefix ``LOANLINE_``."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        validate_default=True,
    )

    http_host: str = Field("127.0.0.1", description="address to listen on")
    http_port: int = Field(
        8080, ge=0, le=65535, description="port to listen on; 0 takes a free one"
    )
    public_url: Web = Field(
        default_factory=own_address, description="where browsers and Telegram find us"
    )
    trusted_proxies: Networks = Field(
        (), description="networks of proxies whose X-Forwarded-For is believed"
    )
    data_dir: Folder = Field(Path(".data"), description="folder for what is kept here")
    database_url: StoreUrl = Field(
        default_factory=lambda known: f"{STORES[0]}{known['data_dir']}/loanline.db",
        description="the store: sqlite+aiosqlite:///file or postgresql+asyncpg://user@host/name",
        repr=False,
    )
    key_file: Folder | None = Field(
        None, description="the keys of this installation, kept apart from the data"
    )
    vault: VaultPlace = Field(
        default_factory=lambda known: known["data_dir"] / "vault",
        description="where sealed files are: a folder, or s3://bucket/path",
    )
    s3_endpoint: Web | None = Field(None, description="an S3 service that is not Amazon's own")
    s3_region: str = Field("us-east-1", description="the region of the S3 service")
    s3_access_key: str | None = Field(None, description="who we are at the S3 service", repr=False)
    s3_secret_key: SecretStr | None = Field(None, description="what proves it")

    clamav: str | None = Field(
        None,
        pattern=r"^[^\s:/]+:\d{1,5}$|^\[[0-9A-Fa-f:]+\]:\d{1,5}$",
        description="host:port of clamd, which looks for malware in every upload",
    )

    reading: bool = Field(
        default=True, description="read what documents say; pictures need the extra `ocr`"
    )

    fonts: Folder | None = Field(
        None, description="a folder of fonts for pictures, looked at before the system's own"
    )

    telegram_token: BotToken | None = Field(
        None, description="the bot's token from @BotFather; without it there is no Telegram"
    )
    telegram_mode: TelegramMode = Field(
        TelegramMode.POLLING, description="polling, or webhook (needs a public https address)"
    )
    telegram_webhook_secret: WebhookSecret | None = Field(
        None,
        description="proves that a webhook is Telegram's; 16 to 256 characters of your choice",
    )
    telegram_api_url: Web = Field(
        _TELEGRAM, description="another Bot API server than Telegram's own"
    )
    telegram_lender: str | None = Field(
        None, pattern=r"^[a-z0-9][a-z0-9-]*$", description="slug of the only lender the bot serves"
    )

    chat_messages_per_second: float = Field(1.0, gt=0, description="messages a second in one chat")
    bot_messages_per_second: float = Field(30.0, gt=0, description="messages a second by one bot")
    upload_limit_mb: int = Field(20, ge=1, le=2000, description="largest file taken, in megabytes")
    import_limit_mb: int = Field(
        1024, ge=1, le=100_000, description="largest file taken for an import, in megabytes"
    )
    api_calls_per_minute: int = Field(
        6000, ge=0, description="calls a lender's key may make; 0 sets no limit"
    )
    embed_origins: Origins = Field(
        (), description="websites that may embed the chat, separated by commas"
    )

    sms_gateway_url: Web | None = Field(None, description="where text messages are posted to")
    sms_gateway_token: SecretStr | None = Field(None, description="bearer token for the gateway")
    code_failures_per_day: int = Field(
        100, ge=1, description="wrong codes a day for one lender before codes stop"
    )
    desk_hosts: Listed = Field(
        (), description="hosts of lenders' desks and sign-in providers reached though not public"
    )
    webhooks_to_loopback: bool = Field(
        default=False, description="let webhooks lead to this machine, by http too: for trials only"
    )
    oidc_issuer: Issuer | None = Field(
        None, description="provider of OpenID Connect by which staff may sign in"
    )
    oidc_client_id: str = Field("", description="who we are at the provider")
    oidc_client_secret: SecretStr | None = Field(None, description="what proves it")
    oidc_name: str = Field("", max_length=60, description="what the button for it says")
    oidc_second: bool = Field(
        default=True, description="ask for a code of ours unless the provider tells of two proofs"
    )
    oidc_roles: RoleMap = Field(
        (), description="who is taken on by it unasked: group=role, separated by commas"
    )
    oidc_roles_claim: str = Field("groups", description="the claim that holds the groups")
    workers: int = Field(4, ge=1, le=64, description="background tasks at once")
    log_level: LogLevel = Field(LogLevel.INFO, description="DEBUG, INFO, WARNING or ERROR")
    log_format: LogFormat = Field(LogFormat.JSON, description="json or console")

    @property
    def database_file(self) -> Path | None:
        """The store's file, or None when a server keeps it."""
        url, sqlite = self.database_url, STORES[0]
        return Path(url.removeprefix(sqlite)).absolute() if url.startswith(sqlite) else None

    @model_check(mode="after")
    def _fits_together(self) -> Self:
        """Refuse what can only work together with something that is not set."""
        if self.sms_gateway_token and not self.sms_gateway_url:
            raise wrong(f"{PREFIX}SMS_GATEWAY_TOKEN: set {PREFIX}SMS_GATEWAY_URL too")
        if self.oidc_issuer and not self.oidc_client_id:
            raise wrong(f"{PREFIX}OIDC_CLIENT_ID: set it, as the provider calls us")
        if self.telegram_token and self.telegram_mode is TelegramMode.WEBHOOK:
            if not self.telegram_webhook_secret:
                raise wrong(
                    f"{PREFIX}TELEGRAM_WEBHOOK_SECRET: set it, or {PREFIX}TELEGRAM_MODE=polling"
                )
            if self.telegram_api_url == _TELEGRAM and not self.public_url.startswith("https://"):
                raise wrong(f"{PREFIX}PUBLIC_URL: Telegram calls https addresses only")
        return self


@dataclass(frozen=True, slots=True)
class Described:
    """One setting, for people to read; never with a secret's value."""

    variable: str
    state: str
    """``set``, ``default`` or ``wrong``."""
    value: str
    description: str


def read_settings() -> Settings:
    """Read the environment once; raise SettingsError that names each variable and its fix."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError(*_problems(error)) from None


def describe(settings: Settings) -> Iterator[Described]:
    """List every setting."""
    for name, field in Settings.model_fields.items():
        state = "set" if name in settings.model_fields_set else "default"
        shown = _shown(name, getattr(settings, name))
        yield Described(PREFIX + name.upper(), state, shown, field.description or "")


def describe_wrong(error: SettingsError) -> Iterator[Described]:
    """List every setting when some are wrong; what would follow from them is not known."""
    for name, field in Settings.model_fields.items():
        variable = PREFIX + name.upper()
        wrong = any(problem.startswith(f"{variable}:") for problem in error.problems)
        state = "wrong" if wrong else "set" if os.environ.get(variable) else "default"
        yield Described(variable, state, "", field.description or "")


def unknown_variables() -> list[str]:
    """Name variables with our prefix that mean nothing to us: most likely typing errors.

    They are no reason to refuse: Kubernetes sets LOANLINE_PORT and others for a service's name.
    """
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    return sorted(it for it in os.environ if it.startswith(PREFIX) and it.upper() not in known)


def _problems(error: ValidationError) -> Iterator[str]:
    for detail in error.errors(include_url=False, include_input=False):
        if detail["type"] != _DERIVED:
            yield _problem(detail)


def _problem(detail: ErrorDetails) -> str:
    if not detail["loc"]:
        return detail["msg"]
    name = str(detail["loc"][0])
    field = Settings.model_fields[name]
    return f"{PREFIX}{name.upper()}: {detail['msg']} ({field.description})"


def _shown(name: str, value: object) -> str:
    if value is None or value == ():
        return "-"
    if isinstance(value, SecretStr):
        return "(set)"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if name == "database_url":
        return re.sub(r"://.*@", "://…@", str(value)).partition("?")[0]
    return str(value)
