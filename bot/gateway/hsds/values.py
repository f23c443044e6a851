"""Values of query parameters; each reader raises ValueError with what to send instead."""

from collections.abc import Callable
from datetime import UTC, datetime

from resources_db.hsds.nearby import UnknownPostcodeError, place_of

MOST_CHARACTERS = 200
MOST_WORDS = 8
_TRUE, _FALSE = ("true", "1", "yes"), ("false", "0", "no")


def text(value: str) -> str:
    value = value.strip()
    if len(value) > MOST_CHARACTERS or "\0" in value:
        raise ValueError(f"Send a text of at most {MOST_CHARACTERS} characters.")
    return value


def words(value: str) -> str:
    """Each word is looked for in every text, so there may be only a few."""
    if len(value.split()) > MOST_WORDS:
        raise ValueError(f"Send at most {MOST_WORDS} words.")
    return text(value)


def yes_or_no(value: str) -> bool:
    if value.lower() in (*_TRUE, *_FALSE):
        return value.lower() in _TRUE
    raise ValueError("Send true or false.")


def number(least: float, most: float, kind: type[int] | type[float]) -> Callable[[str], float]:
    def read(value: str) -> float:
        try:
            found = kind(value)
        except ValueError:
            found = kind(least) - 1
        if not least <= found <= most:
            raise ValueError(f"Send a number from {least} to {most}.")
        return found

    return read


def one_of(*words: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value.lower() not in words:
            raise ValueError(f"Send one of: {', '.join(words)}.")
        return value.lower()

    return read


def moment(value: str) -> datetime:
    """A day or a moment in ISO 8601; UTC where it does not say. "+" may have become a space."""
    for writing in (value, value.replace(" ", "+")):
        try:
            found = datetime.fromisoformat(writing)
            return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            continue
    raise ValueError("Send a day or a moment, such as 2026-11-30 or 2026-11-30T12:00:00Z.")


def postcode(value: str) -> str:
    value = value.strip()
    try:
        place_of(value)
    except UnknownPostcodeError:
        raise ValueError("Send a ZIP of Connecticut, such as 06106.") from None
    return value
