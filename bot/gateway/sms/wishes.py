"""Does a person say whether they want to be written to? 47 CFR 64.1200(a)(10) and (11)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from bot.safety.folding import fold
from bot.safety.patterns import as_searched, compile_list


class Wish(Enum):
    STOP = auto()
    START = auto()
    RESUME = auto()
    """A yes that means START to somebody who had stopped, and something else to others."""
    HELP = auto()


@dataclass(frozen=True, slots=True)
class Wished:
    wish: Wish
    language: str
    """The language of the word, which need not be the person's: STOP is said by all."""


@dataclass(frozen=True, slots=True)
class _Wording:
    wished: Wished
    pattern: re.Pattern[str]
    is_whole: bool
    """The words must be all that was said; otherwise a clause may begin with them."""


# How a line of each list stands in the message.
_WHOLE = {
    "stop": (Wish.STOP, "<start>((<courtesy>) )*({line})( (<courtesy>))*<end>"),
    "start": (Wish.START, "<start>({line})<end>"),
    "resume": (Wish.RESUME, "<start>({line})<end>"),
    "help": (Wish.HELP, "<start>({line})<end>"),
}
# "My ex won't stop texting me" asks for help, not for silence: a refusal begins its clause.
_CLAUSE = {"refuse": (Wish.STOP, "(<start>|(<joint>) )((<lead>) )*({line})")}


def read_wish(text: str) -> Wished | None:
    """The wish that `text` plainly is, or None when it is something for the assistant."""
    as_one = as_searched(fold(text).replace(" .", ""))
    as_it_stands = as_searched(text)
    found = (
        wording.wished
        for wording in _wordings()
        if wording.pattern.search(as_one if wording.is_whole else as_it_stands)
    )
    return next(found, None)


@cache
def _wordings() -> tuple[_Wording, ...]:
    source = files("bot.gateway.sms").joinpath("wishes.yml").read_text("utf-8")
    lists: dict[str, Any] = yaml.safe_load(source)
    parts = lists.pop("parts")
    return tuple(
        wording for language, rows in lists.items() for wording in _read(language, rows, parts)
    )


def _read(
    language: str, rows: Mapping[str, Sequence[str]], parts: Mapping[str, str]
) -> Iterator[_Wording]:
    for name, lines in rows.items():
        wish, frame = {**_WHOLE, **_CLAUSE}[name]
        framed = [frame.replace("{line}", line) for line in lines]
        yield _Wording(Wished(wish, language), compile_list(framed, parts), name in _WHOLE)
