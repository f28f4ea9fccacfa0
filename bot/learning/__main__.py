"""Learn how borrowers speak: ``python -m bot.learning``; does nothing if it is done already."""

from bot.learning import keeping


def main() -> None:
    """Learn from the examples as they are now, and keep it."""
    if keeping.kept():
        return
    from bot import phrases  # noqa: PLC0415  so that finding what is learned already takes no time
    from bot.learning import training  # noqa: PLC0415  it takes a second to load

    languages = phrases.read()
    keeping.keep(phrases.ready(languages, training.train(languages)))


if __name__ == "__main__":
    main()
