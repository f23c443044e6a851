"""Cells that a spreadsheet program must not run, and the way back to what they said.

A cell that begins with = + - @ is a formula to a spreadsheet, and may fetch or send data.
Such a text gets an apostrophe before it, which spreadsheets take as "this is text". What is
nothing but a number, a phone number or a degree (+18605550100, -72.68) can do no harm and
stays as it is, because other programs read it.
"""

from __future__ import annotations

import re

MARK = "'"
# The wide forms are read like the narrow ones by spreadsheets of East Asia.
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
SUSPECT = (MARK, *STARTS)
_NUMBER = re.compile(r"[+-]?[\d ().-]*\d[\d ().-]*", re.ASCII)


def guard(text: str) -> str:
    """The text as a cell that no spreadsheet runs; `unguard` gives the text back."""
    if not text.startswith(SUSPECT):  # nearly all
        return text
    return MARK + text if _is_dangerous(text) else text


def unguard(cell: str) -> str:
    """What `guard` was given."""
    return cell[1:] if cell.startswith(MARK) and _is_dangerous(cell[1:]) else cell


def _is_dangerous(text: str) -> bool:
    """Whether a spreadsheet may run it, marks before it or not: marked texts are marked again."""
    bare = text.lstrip(MARK)
    return bare.startswith(STARTS) and not (bare == text and _NUMBER.fullmatch(text))
