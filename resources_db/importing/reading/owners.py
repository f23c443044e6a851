"""Who offers a service that names only its location, as files of the Ohana API do."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, partial

from resources_db.importing.reading.columns import known_columns
from resources_db.importing.reading.delimited import Layout, read_table
from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.files import SourceFile
from resources_db.importing.reading.standard import column_of
from resources_db.importing.reading.tally import Tally

LOCATION, OWNER = "location", "organization_id"


class Owners:
    """Location → its organization; the files are read when the first service asks."""

    def __init__(self, files: Iterable[SourceFile]) -> None:
        self._files = list(files)

    def join(self, draft: Draft) -> None:
        """Fill in the organization of a service that has only a location."""
        place = draft.values.get("location_id")
        owner = self._by_location.get(place) if place and OWNER not in draft.values else None
        if owner:
            draft.values[OWNER] = owner

    @cached_property
    def _by_location(self) -> dict[str, str]:
        return {id_: owner for file in self._files for id_, owner in _owners(file)}


def _owners(file: SourceFile) -> Iterable[tuple[str, str]]:
    # Counted into a tally of its own: these rows are read once more as locations.
    table = read_table(file, partial(known_columns, LOCATION), Tally(), Layout())
    names = [column_of(LOCATION, name) for name in table.header] if table else []
    if not table or "id" not in names or OWNER not in names:
        return
    id_at, owner_at = names.index("id"), names.index(OWNER)
    for _, cells in table.rows:
        if len(cells) > max(id_at, owner_at):
            yield cells[id_at].strip(), cells[owner_at].strip()
