"""What is open: "Pantry Mon 9-12; office Mon-Fri 9-5" gives the hours of two things."""

from __future__ import annotations

from collections.abc import Sequence

from resources_db.hours.reader.chunks import Chunk
from resources_db.hours.reader.reading import NotUnderstood

_MEALS = ("breakfast", "lunch", "dinner", "supper", "meal")


def check_one_thing_is_meant(sections: Sequence[Sequence[Chunk]]) -> None:
    """NotUnderstood when a text may give hours of different things.

    One name at the beginning, or beside the only hours, speaks for all; the meals of one
    kitchen go together.
    """
    named = [_labels(section) for section in sections]
    labels = [label for names in named for label in names]
    if not labels:
        return
    leads = sections[0][0].letter == "L"
    if len(labels) == 1 and (leads or _opens_once(sections)):
        return
    if len(set(labels)) == 1 and leads and all(named):
        return
    is_kitchen = all(label.startswith(_MEALS) for label in labels)
    if not (is_kitchen and all(map(_names_each, sections))):
        raise NotUnderstood("hours of different things")


def _labels(section: Sequence[Chunk]) -> list[str]:
    """The names of what is open; who closes is said already ("office closed 12-1")."""
    following = [*section[1:], None]
    return [
        chunk.text
        for chunk, after in zip(section, following, strict=True)
        if chunk.letter == "L" and not (after and after.letter == "C")
    ]


def _names_each(section: Sequence[Chunk]) -> bool:
    """Whether a name leads, and there is one for each hours: "breakfast 7-8, lunch 12-1"."""
    hours = sum(chunk.letter in "SZ" for chunk in section)
    return section[0].letter == "L" and len(_labels(section)) == hours


def _opens_once(sections: Sequence[Sequence[Chunk]]) -> bool:
    return sum(chunk.letter in "SZ" for section in sections for chunk in section) == 1
