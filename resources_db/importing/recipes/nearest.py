"""Slips of the pen in recipes: what was meant."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process, utils

ALIKE = 60  # of 100
LISTED = 12


def did_you_mean(name: str, names: Sequence[str]) -> str:
    """The end of a sentence that names the likeliest of the names, or all of them."""
    found = process.extractOne(
        name, names, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=ALIKE
    )
    if found:
        return f"; did you mean {found[0]!r}?"
    shown = ", ".join(names[:LISTED])
    return f"; there are: {shown}{' …' if len(names) > LISTED else ''}"
