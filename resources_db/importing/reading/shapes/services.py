"""Services: what old feeds write into their row is spread over the tables where it belongs."""

from __future__ import annotations

from collections.abc import Iterator

from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.shapes import documents, languages, service_areas
from resources_db.importing.reading.shapes.costs import cost_code
from resources_db.importing.reading.shapes.parts import listed, parts
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.problems import Problem


def shaped(draft: Draft, tally: Tally) -> Iterator[Record | Problem]:
    """The service, its terms before it, and rows for the lists in its cells."""
    draft.terms = listed(draft, "keywords")
    for term in listed(draft, "taxonomy_ids"):
        yield draft.other(
            "attribute",
            f"{draft.id}#term-{term}",
            link_id=draft.id,
            link_entity="service",
            taxonomy_term_id=term,
        )
    spread = [
        (languages, parts(draft, "languages", "language", "name")),
        (documents, parts(draft, "required_documents", "required_document", "document")),
        (service_areas, parts(draft, "service_areas", "service_area", "name")),
    ]
    more = [(shape, part) for shape, drafts in spread for part in drafts]
    location_id = draft.values.pop("location_id", None)
    if fees := draft.values.get("fees"):
        draft.values.setdefault("fees_description", fees)  # what version 3 calls it
    yield draft.record()
    for shape, part in more:
        yield from shape.shaped(part, tally)
        draft.problems += part.problems
    yield from _linked(draft, location_id)


def _linked(draft: Draft, location_id: str | None) -> Iterator[Record]:
    """Its place, where its own row names that; its cost, where its fees say it."""
    if location_id:
        yield draft.other(
            "service_at_location",
            f"{draft.id}@{location_id}",
            service_id=draft.id,
            location_id=location_id,
        )
    if code := cost_code(draft.values.get("fees_description", "")):
        yield draft.other("cost_option", f"{draft.id}#{code}", service_id=draft.id, option=code)
