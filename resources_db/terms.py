"""The taxonomy as records, and the way from a code to its record's id and back."""

from __future__ import annotations

from collections.abc import Iterator

from resources_db.identity import stable_id
from resources_db.models import Base, Taxonomy, TaxonomyTerm
from resources_db.taxonomy import FEATURES, TERMS

NEED = "need"


def term_id(link_type: str, code: str) -> str:
    """The id of a need, a sub-need (link type `need`) or a feature (its kind)."""
    return stable_id("taxonomy_term", link_type, code)


def taxonomy_records() -> Iterator[Base]:
    """All vocabularies and their terms, owners first."""
    for kind in (NEED, *FEATURES):
        yield Taxonomy(id=stable_id("taxonomy", kind), name=kind)
    for term in TERMS:
        parent = term_id(NEED, term.parent) if term.parent else None
        yield _term(NEED, term.code, term.name, parent)
    for kind, features in FEATURES.items():
        for feature in features.values():
            yield _term(kind, feature.code, feature.name)


def _term(kind: str, code: str, name: str, parent_id: str | None = None) -> TaxonomyTerm:
    return TaxonomyTerm(
        id=term_id(kind, code),
        taxonomy_id=stable_id("taxonomy", kind),
        code=code,
        name=name,
        parent_id=parent_id,
    )


CODES = {
    term_id(kind, code): code
    for kind, codes in {NEED: [t.code for t in TERMS], **FEATURES}.items()
    for code in codes
}
