"""What a term of a taxonomy describes, as every version of the standard links them."""

from __future__ import annotations

from collections.abc import Iterator

from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.standard import table_of
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record

USUAL_ENTITY = "service"


def shaped(draft: Draft, _tally: Tally) -> Iterator[Record]:
    """The link; to a service where the file does not say to what.

    Version 2 wrote the table into `link_type`, which in version 3 says what the term tells.
    """
    entity = draft.values.get("link_entity") or draft.values.get("link_type", "")
    draft.values["link_entity"] = (table_of(entity) if entity else None) or USUAL_ENTITY
    yield draft.record()
