"""Phones: a cell may hold several numbers, an extension, or none that can be called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resources_db.importing.cleaning import CellDoubt
from resources_db.importing.cleaning.phones import phones
from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.phone_numbers import PhoneNumber
from resources_db.problems import Problem

EXTENSION = re.compile(r"(?:extension|ext|x|#)?[\s.:]*(\d{1,7})(?:\.0+)?", re.I)


def shaped(draft: Draft, _tally: Tally) -> Iterator[Record | Problem]:
    """One record for each number; an error for a row without any."""
    text = draft.values.pop("number")
    extension = _extension(draft)
    try:
        found = phones(text)
    except CellDoubt as doubt:
        if not doubt.kept:
            yield draft.error("number", text, f"{doubt}; the row was left out")
            return
        draft.doubt("number", text, str(doubt))
        found = doubt.kept
    for position, number in enumerate(found):
        yield _record(draft, number, extension, position)


def _extension(draft: Draft) -> str:
    text = draft.values.pop("extension", "")
    match = EXTENSION.fullmatch(text)
    if text and not match:
        draft.doubt("extension", text, "not an extension; write its digits; left out")
    return match[1] if match else ""


def _record(draft: Draft, number: PhoneNumber, extension: str, position: int) -> Record:
    suffix = f"#{position + 1}" if position else ""
    values = {"number": number.number}
    if number.extension or extension:
        values["extension"] = number.extension or extension
    return draft.record(suffix, **values)
