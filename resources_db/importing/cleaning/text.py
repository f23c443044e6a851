"""Text for people: markup, entities and odd spaces out."""

from __future__ import annotations

import html
import re

import nh3

BLOCK = re.compile(r"<\s*(?:/\s*(?:p|div|ul|ol|table|tr|h[1-6])|br\s*/?|li)\b[^>]*>", re.I)
TAG = re.compile(r"<\s*[a-z/!][^>]*>", re.I)
SPACES = re.compile(r"[ \t\f\v\u00a0\u2000-\u200b\u202f\u3000\ufeff]+")
BREAKS = re.compile(r" ?(?:\r\n|[\r\n\x85\u2028\u2029]) ?")
MANY_BREAKS = re.compile(r"\n{3,}")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
NOTHING = frozenset({"null", "none", "n/a", "na", "nan", "nil", "\\n", "#n/a", "-", "--"})

LONGEST_NOTHING = 6  # with spaces around it


def is_tidy(text: str) -> bool:
    """Whether there is nothing to do: the usual case, so asked in the quickest way."""
    return (
        text.isascii()
        and text.isprintable()
        and "  " not in text
        and "<" not in text
        and "&" not in text
    )


def line(text: str) -> str:
    """One line of plain text."""
    if is_tidy(text):
        return text.strip()
    return " ".join(paragraphs(text).split())


def paragraphs(text: str) -> str:
    """Plain text that keeps its line breaks; empty where markup was all there was."""
    if is_tidy(text):
        return text.strip()
    text = CONTROL.sub("", BREAKS.sub("\n", text))
    if "<" in text and TAG.search(text):
        text = _without_markup(text)
    if "&" in text:
        text = html.unescape(text)
    text = BREAKS.sub("\n", SPACES.sub(" ", CONTROL.sub("", text)))
    return MANY_BREAKS.sub("\n\n", text).strip()


def is_nothing(text: str) -> bool:
    """Whether a cell only says that there is nothing in it: `null`, `N/A`, a dash."""
    return len(text) <= LONGEST_NOTHING and text.strip().casefold() in NOTHING


def _without_markup(text: str) -> str:
    """The words between the tags; scripts and styles go with what they hold."""
    return nh3.clean(BLOCK.sub("\n", text), tags=set(), attributes={})
