"""What lenders say instead of our sentences."""

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import ConfigDict, Field

from bot.catalogue import Catalogue
from bot.lenders.answers import Answer
from bot.lenders.values import Body, Paragraph, Tag
from bot.own_words import fault
from bot.problems import BadRequestError, Fault
from storage.own_texts import Texts

Message = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*(\.[a-z]+)?$", max_length=80)]


class OwnTextsBody(Body):
    """Your sentences by language and by the id of ours; they replace those you gave before."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "texts": {
                        "en": {
                            "greeting-bye": "Good-bye, and thank you for choosing Lakeside.",
                            "status-stage": "Where it stands: { $stage }, since { $since }",
                        },
                        "zh-Hans": {"greeting-bye": "再见，感谢您选择湖畔小贷。"},
                    }
                }
            ]
        }
    )

    texts: Annotated[dict[Tag, dict[Message, Paragraph]], Field(max_length=20)]

    def checked(self, catalogue: Catalogue, at: str = "") -> Texts:
        """Give the sentences; raise BadRequestError if one cannot be said instead of ours.

        ``at`` is where this stands in the body.
        """
        if faults := tuple(self._faults(catalogue, at)):
            raise BadRequestError("invalid-request", *faults)
        return self.texts

    def _faults(self, catalogue: Catalogue, at: str) -> Iterator[Fault]:
        for locale, sentences in self.texts.items():
            for message, words in sentences.items():
                if why := fault(catalogue, locale, message, words):
                    yield Fault(f"{at}/texts/{locale}/{message}", why)


class OwnTextsAnswer(Answer):
    """Your sentences by language and by the id of ours."""

    texts: dict[str, dict[str, str]]

    @classmethod
    def of(cls, texts: Texts) -> Self:
        """Say what a lender has said."""
        return cls(texts={locale: dict(sentences) for locale, sentences in texts.items()})
