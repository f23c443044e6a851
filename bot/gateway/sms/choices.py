"""A number sent back stands for a choice that was offered under it."""

import re
from collections.abc import Sequence

from bot.gateway.messages import Reply

# "2", "2.", "#2", "(2)": in any script's digits, and nothing else in the message.
_NUMBER = re.compile(r"[\s#(]*(\d{1,2})[\s.)!]*")


def chosen(text: str, choices: Sequence[str]) -> str:
    """The words of the choice that `text` is the number of; else `text` itself.

    With no choices a number is about a list of results, which the assistant keeps.
    """
    match = _NUMBER.fullmatch(text)
    number = int(match[1]) if match else 0
    return choices[number - 1] if 1 <= number <= len(choices) else text


def offered(replies: Sequence[Reply]) -> list[tuple[str, str]]:
    """Label and words of each choice to be numbered: none beside results, which have numbers."""
    if any(reply["data"].get("results") for reply in replies):
        return []
    latest = (reply["suggestions"] for reply in reversed(replies) if reply["suggestions"])
    return [(row["label"], row["text"]) for row in next(latest, [])]
