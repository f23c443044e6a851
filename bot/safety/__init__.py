"""Words that mean danger, and the numbers that help: pure, small, the last thing to fail."""

from bot.safety.crisis import CrisisKind, CrisisMatch, detect, matches
from bot.safety.guess import guess_language
from bot.safety.needs import NeedMention, find_needs
from bot.safety.numbers import NUMBERS, Number
from bot.safety.texts import say

__all__ = [
    "NUMBERS",
    "CrisisKind",
    "CrisisMatch",
    "NeedMention",
    "Number",
    "detect",
    "find_needs",
    "guess_language",
    "matches",
    "say",
]
