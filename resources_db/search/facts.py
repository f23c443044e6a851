"""What a service states about itself, as words that filters are compared with.

A minus before a word: the source denies it. What is neither stated nor denied is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator

from resources_db.listing import Listing
from resources_db.taxonomy import FEATURES
from resources_db.terms import CODES

ADULT_YEARS = 18
SENIOR_YEARS = 60
ANY_LANGUAGE = "language:*"
APPOINTMENT = "-walk_in"  # people must call ahead


def facts_of(listing: Listing) -> frozenset[str]:
    """Every fact of a listing."""
    return frozenset((*_audience(listing), *_age(listing), *_features(listing), *_means(listing)))


def is_denial(fact: str) -> bool:
    """Whether a fact says what is not so."""
    return fact.startswith("-")


def codes(listing: Listing, link_type: str, value: str = "") -> list[str]:
    """The codes of one kind that a listing states (or denies, with value "no")."""
    return [
        CODES[attribute.taxonomy_term_id]
        for attribute in listing.attributes
        if attribute.link_type == link_type and attribute.value == value
    ]


def _audience(listing: Listing) -> Iterator[str]:
    """Stated for some: denied to the others of the same group (a men's shelter, women)."""
    stated = set(codes(listing, "audience"))
    yield from stated
    features = FEATURES["audience"]
    groups = {features[code].group for code in stated} - {""}
    for code, feature in features.items():
        if feature.group in groups and code not in stated:
            yield f"-{code}"


def _age(listing: Listing) -> Iterator[str]:
    if (listing.service.minimum_age or 0) >= ADULT_YEARS:
        yield "-youth"
    if (listing.service.maximum_age or SENIOR_YEARS) < SENIOR_YEARS:
        yield "-senior"


def _features(listing: Listing) -> Iterator[str]:
    yield from codes(listing, "feature")
    yield from (f"-{code}" for code in codes(listing, "feature", "no"))
    yield from (each.description for each in listing.accessibility)


def _means(listing: Listing) -> Iterator[str]:
    """Papers, money, languages."""
    documents = {each.code for each in listing.required_documents}
    costs = {each.option for each in listing.cost_options}
    if "none" in documents or "photo_id" in documents:
        yield "no_id" if "none" in documents else "-no_id"
    if "free" in costs or "paid" in costs:
        yield "free" if "free" in costs else "-free"
    yield from (f"language:{base_language(each.code)}" for each in listing.languages)
    if "interpreters" in codes(listing, "feature"):
        yield ANY_LANGUAGE


def base_language(tag: str) -> str:
    """`zh` of `zh-Hant`: people who ask for one read or speak the other."""
    return tag.split("-")[0].lower()
