"""Learn how borrowers speak: ``python -m bot.learning``; does nothing if it is done already."""

from bot import phrases
from bot.learning import keeping


def main() -> None:
    """Learn from the examples as they are now, and keep it."""
    if keeping.kept():
        return
    from bot.learning import training  # noqa: PLC0415  it takes a second to load

    keeping.keep(training.train(phrases.read()))


if __name__ == "__main__":
    main()
