"""How a lender's pushes are taken, as it says and reads it."""

from typing import Literal, Self

from pydantic import ConfigDict

from bot.lenders.answers import Answer
from bot.lenders.values import Body
from storage.policies import Policy

Steps = Literal["refuse", "record"]


class PushSettingsBody(Body):
    """Whether a step that no application takes is refused, or recorded with a warning."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"forbidden_steps": "record"}]})

    forbidden_steps: Steps


class PushSettingsAnswer(Answer):
    """How your pushes are taken."""

    forbidden_steps: Steps

    @classmethod
    def of(cls, policy: Policy) -> Self:
        """Say what a lender has decided."""
        return cls(forbidden_steps="record" if policy.forbidden_steps_recorded else "refuse")
