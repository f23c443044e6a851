"""Languages: a name or a code, sometimes several in one cell → tags."""

from __future__ import annotations

from collections.abc import Iterator

from resources_db.importing.cleaning import CellDoubt
from resources_db.importing.cleaning.languages import tags
from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.problems import Problem


def shaped(draft: Draft, _tally: Tally) -> Iterator[Record | Problem]:
    """One record for each language; the name alone where its tag is unknown."""
    name, code = draft.values.pop("name", ""), draft.values.pop("code", "")
    if not (name or code):
        yield draft.error("name", "", "a language needs a name or a code; the row was left out")
        return
    found = _tags(draft, "code", code) or _tags(draft, "name", name)
    if not found:
        yield draft.record(name=name or code)
    for position, tag in enumerate(found):
        suffix = f"#{position + 1}" if position else ""
        named = {"name": name} if name and len(found) == 1 else {}
        yield draft.record(suffix, code=tag, **named)


def _tags(draft: Draft, column: str, text: str) -> tuple[str, ...]:
    try:
        return tags(text) if text else ()
    except CellDoubt as doubt:
        draft.doubt(column, text, f"{doubt}; kept as it is")
        kept: tuple[str, ...] = doubt.kept
        return kept
