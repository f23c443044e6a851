"""Lists that old feeds write into one cell of a row → rows of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resources_db.importing.reading.draft import Draft

BETWEEN = re.compile(r"\s*[;,|\n]\s*")


def listed(draft: Draft, column: str) -> tuple[str, ...]:
    """The words of a list, which leaves the row; each once."""
    text = draft.values.pop(column, "")
    if not text:
        return ()
    return tuple(dict.fromkeys(word for word in BETWEEN.split(text) if word))


def parts(draft: Draft, column: str, table: str, named: str) -> Iterator[Draft]:
    """A draft of `table` for each word of a list, the word in its column `named`."""
    owner, own_id = f"{draft.table}_id", f"{draft.table}:{draft.id}"
    for number, word in enumerate(listed(draft, column)):
        values = {owner: draft.id, named: word}
        yield Draft(table, draft.origin, f"{own_id}#{column}-{number}", values)
