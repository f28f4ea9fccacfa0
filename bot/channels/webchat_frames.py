"""What a browser may say over its socket, checked before anything is believed."""

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from handlers import typed
from handlers.messages import ACTION_BYTES, Command, Content, Press, Start

BYTES: Final = 64 * 1024
TEXT_LENGTH: Final = 4000

Key = Annotated[str, StringConstraints(pattern=r"^[0-9a-fA-F-]{8,36}$")]


class Frame(BaseModel):
    """One thing a borrower does; ``key`` makes it recognisable when it is sent again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: Key


class StartFrame(Frame):
    """The chat is opened, perhaps with an invitation."""

    type: Literal["start"]
    invite: Annotated[str, StringConstraints(max_length=200)] = ""


class TextFrame(Frame):
    """Words were written."""

    type: Literal["text"]
    text: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=TEXT_LENGTH)
    ]


class PressFrame(Frame):
    """A button was pressed."""

    type: Literal["press"]
    action: Annotated[
        str, StringConstraints(min_length=1, max_length=ACTION_BYTES, pattern=r"^[!-~]+$")
    ]
    label: Annotated[str, StringConstraints(max_length=200)] = ""


class CommandFrame(Frame):
    """One of the actions that are always there was chosen."""

    type: Literal["command"]
    name: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,32}$")]


ClientFrame = Annotated[
    StartFrame | TextFrame | PressFrame | CommandFrame, Field(discriminator="type")
]
_frames: Final[TypeAdapter[ClientFrame]] = TypeAdapter(ClientFrame)


class WrongFrameError(Exception):
    """A frame that we do not take; ``words`` names the message that tells the borrower why."""

    def __init__(self, *, words: str, key: str) -> None:
        super().__init__(words)
        self.words = words
        self.key = key


class _Keyed(BaseModel):
    key: Key = ""


def read_frame(data: str) -> ClientFrame:
    """Read a frame, or raise WrongFrameError with its key, if it has at least that."""
    try:
        return _frames.validate_json(data)
    except ValidationError as error:
        kinds = {(problem["loc"][-1:], problem["type"]) for problem in error.errors()}
        words = "page-problem-frame"
        if (("text",), "string_too_long") in kinds:
            words = "page-problem-long"
        elif (("text",), "string_too_short") in kinds:
            words = "page-problem-empty"
        raise WrongFrameError(words=words, key=_key_of(data)) from error


def content_of(frame: ClientFrame) -> Content:
    """Translate a frame into what the conversation understands."""
    match frame:
        case StartFrame(invite=invite):
            return Start(token=invite)
        case TextFrame(text=text):
            return typed.said(text)
        case CommandFrame(name=name):
            return Command(name=name)
        case PressFrame(action=action, label=label):
            word, _, subject = action.partition(":")
            return Press(action=word, subject=subject, label=label)


def _key_of(data: str) -> str:
    try:
        return _Keyed.model_validate_json(data).key
    except ValidationError:
        return ""
