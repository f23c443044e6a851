"""A listing → what a result shows of it, all but distance and opening."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from resources_db.listing import Listing
from resources_db.models import Address, Phone
from resources_db.models.contact import SMS, TTY, VOICE
from resources_db.models.location import EXACT, PHYSICAL
from resources_db.phone_numbers import label
from resources_db.search.facts import codes
from resources_db.taxonomy import SUB_NEEDS

DIRECTIONS = "https://www.google.com/maps/dir/?"


def card_of(listing: Listing) -> dict[str, Any]:
    """The fields of `Result` by name, without need, distance_m and open."""
    return _what(listing) | _where(listing) | _reach(listing) | _terms(listing) | _origin(listing)


def _what(listing: Listing) -> dict[str, Any]:
    service = listing.service
    return {
        "id": listing.service_at_location.id,
        "service": service.name,
        "organization": listing.organization.name,
        "sub_needs": codes(listing, "need"),
        "description": service.description,
        "seasonal": service.seasonal,
        "call_first": _first(SUB_NEEDS[code].call_first for code in codes(listing, "need")),
        "hours_text": _first(each.description for each in listing.schedules),
        "url": service.url or listing.organization.website or None,
    }


def _where(listing: Listing) -> dict[str, Any]:
    location = listing.location
    placed = location.location_type == PHYSICAL
    address = listing.addresses[0] if placed and listing.addresses else None
    return {
        "address": _written(address) if address else None,
        "latitude": location.latitude,
        "longitude": location.longitude,
        "approximate": placed and location.precision != EXACT,
        "directions_url": _directions(listing, address),
    }


def _written(address: Address) -> str:
    """On one line: 1 Main St, Hartford, CT 06106."""
    state = f"{address.state_province} {address.postal_code}".strip()
    return ", ".join(part for part in (address.address_1, address.city, state) if part)


def _directions(listing: Listing, address: Address | None) -> str | None:
    """A way to a street or an exact point; never to the middle of a town."""
    if address and address.address_1:
        return DIRECTIONS + urlencode({"api": 1, "destination": _written(address)})
    location = listing.location
    if location.location_type == PHYSICAL and location.precision == EXACT:
        point = f"{location.latitude},{location.longitude}"
        return DIRECTIONS + urlencode({"api": 1, "destination": point})
    return None


def _reach(listing: Listing) -> dict[str, Any]:
    voice = _phone(listing, VOICE)
    text, tty = _phone(listing, SMS), _phone(listing, TTY)
    return {
        "attending_type": listing.service_at_location.attending_type,
        "phone": voice.number if voice else None,
        "phone_label": label(voice.number, voice.extension) if voice else None,
        "sms": text.number if text else None,
        "tty": tty.number if tty else None,
        "languages": [each.code for each in listing.languages],
        "interpreters": "interpreters" in codes(listing, "feature"),
        "accessibility": [each.description for each in listing.accessibility],
    }


def _phone(listing: Listing, kind: str) -> Phone | None:
    numbers = [phone for phone in listing.phones if phone.type == kind]
    return min(numbers, key=lambda phone: phone.position, default=None)


def _terms(listing: Listing) -> dict[str, Any]:
    service = listing.service
    walk_in = {"walk_in": True} if "walk_in" in codes(listing, "feature") else {}
    if "walk_in" in codes(listing, "feature", "no"):
        walk_in = {"walk_in": False}
    documents = listing.required_documents
    return {
        "documents": [each.code for each in documents if each.code],
        "documents_text": _first(each.document for each in documents if not each.code),
        "eligibility": [*codes(listing, "eligibility"), *codes(listing, "audience")],
        "eligibility_text": service.eligibility_description or None,
        "fees": _first(each.option for each in listing.cost_options),
        "fees_text": service.fees_description or None,
        "walk_in": None,
    } | walk_in


def _origin(listing: Listing) -> dict[str, Any]:
    verified = listing.service.assured_date
    return {
        "last_verified": verified.isoformat() if verified else None,
        "source": listing.service.source_name or None,
        "source_url": listing.service.source_url or None,
        "source_date": listing.service.source_date or None,
    }


def _first(texts: Iterable[str]) -> str | None:
    return next((text for text in texts if text), None)
