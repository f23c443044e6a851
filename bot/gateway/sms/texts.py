"""What the gateway itself says by text message: who we are, STOP, START, HELP."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from bot.safety import guess_language, matches
from bot.safety import say as safety_text
from bot.safety.texts import SOURCE_LANGUAGE, base_language, spoken, with_numbers
from bot.speaking.sms.gsm7 import to_gsm7


def say(key: str, language: str | None = None) -> str:
    """The text in `language`, or in English; KeyError when there is no such text."""
    asked = base_language(language)
    ours = asked if asked in texts() else SOURCE_LANGUAGE
    return to_gsm7(with_numbers(texts()[ours][key]), ours)


@cache
def texts() -> Mapping[str, Mapping[str, str]]:
    source = files("bot.gateway.sms").joinpath("texts.yml").read_text("utf-8")
    loaded: Mapping[str, Mapping[str, str]] = yaml.safe_load(source)
    return loaded


def in_danger(text: str) -> list[str]:
    """The emergency numbers when `text` plainly speaks of danger; otherwise nothing."""
    found = matches(text)
    if not found:
        return []
    language = spoken(found[0].language)
    return [to_gsm7(safety_text(f"crisis.{found[0].kind}", language), language)]


def last_resort(text: str) -> list[str]:
    """Where to call, when nothing better can be said."""
    language = spoken(guess_language(text))
    return in_danger(text) or [to_gsm7(safety_text("no_need", language), language)]
