"""The query parameters: what each is for, how it is read, and which path takes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from multidict import MultiMapping

from bot.gateway.hsds import values
from bot.gateway.problems import ProblemError, bad_request
from resources_db.hsds.asked import ANY_STATUS, Asked
from resources_db.models.service import STATUSES

PER_PAGE = 50
MOST_PER_PAGE = 500
# A full record can be a hundred times as long as a brief one.
MOST_FULL_PER_PAGE = 100
# "Aim to return all services within one page", says the standard of `minimal`.
MOST_MINIMAL_PER_PAGE = 10_000
MOST_PAGES = 1_000_000
FARTHEST_M = 200_000
FORMATS = ("json", "ndjson")

Read = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """`field` is its name in Asked; `schema` is JSON Schema, for the OpenAPI document."""

    name: str
    field: str
    read: Read
    schema: Mapping[str, Any]
    says: str


def _parameter(name: str, read: Read, kind: str, says: str, **more: Any) -> Parameter:
    field = more.pop("field", name)
    return Parameter(name, field, read, {"type": kind, **more}, says)


def _text(name: str, says: str, read: Read = values.text) -> Parameter:
    return _parameter(name, read, "string", says, maxLength=values.MOST_CHARACTERS)


def _yes_or_no(name: str, says: str) -> Parameter:
    return _parameter(name, values.yes_or_no, "boolean", says, default=False)


def _whole(name: str, most: int, default: int, says: str) -> Parameter:
    read = values.number(1, most, int)
    return _parameter(name, read, "integer", says, minimum=1, maximum=most, default=default)


_STATUSES = (*STATUSES, ANY_STATUS)
PARAMETERS = {
    each.name: each
    for each in (
        _whole("page", MOST_PAGES, 1, "Which page, from 1."),
        _whole(
            "per_page",
            MOST_MINIMAL_PER_PAGE,
            PER_PAGE,
            f"Records a page: up to {MOST_PER_PAGE}; up to {MOST_FULL_PER_PAGE} with `full` or "
            f"`full_service`, up to {MOST_MINIMAL_PER_PAGE}, which is then the default, with "
            "`minimal`.",
        ),
        _parameter(
            "format",
            values.one_of(*FORMATS),
            "string",
            "`ndjson` streams the whole list, one record a line, without pages.",
            enum=[*FORMATS],
            default="json",
        ),
        _text(
            "search",
            f"Up to {values.MOST_WORDS} words that must all be found in names or descriptions.",
            values.words,
        ),
        _text("taxonomy_term_id", "Services with this term, or with one below it."),
        _text("taxonomy_id", "Services with any term of this taxonomy; terms of it."),
        _text("organization_id", "What this organization offers, or its locations."),
        _text("parent_id", "Terms right below this one."),
        _yes_or_no("top_only", "Only terms that have no parent."),
        _parameter(
            "modified_after",
            values.moment,
            "string",
            "Services changed at that day or moment or later; UTC where no zone is said.",
            format="date-time",
        ),
        _parameter(
            "status",
            values.one_of(*_STATUSES),
            "string",
            "Closed services are left out unless asked for. Not part of the standard.",
            enum=[*_STATUSES],
            default=STATUSES[0],
        ),
        _yes_or_no("minimal", "Services by id and date of change alone."),
        _yes_or_no("full", "Every record with all that stands inside it."),
        _yes_or_no("full_service", "An organization's services in full, not by name alone."),
        _parameter(
            "postcode",
            values.postcode,
            "string",
            "A ZIP of Connecticut: only what serves people who live there.",
        ),
        _parameter(
            "proximity",
            values.number(0, FARTHEST_M, float),
            "number",
            "With `postcode`: only places so many metres from its middle, or nearer.",
            field="proximity_m",
            minimum=0,
            maximum=FARTHEST_M,
        ),
    )
}

_LIST = ("search", "page", "per_page", "format")
_CHOICE = ("taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "status", "full")
OF_LISTS: Mapping[str, tuple[str, ...]] = {
    "services": (*_LIST, *_CHOICE, "minimal"),
    "organizations": (*_LIST, "full", "full_service"),
    "locations": (*_LIST, "organization_id", "status", "full"),
    "service_at_locations": (*_LIST, *_CHOICE, "postcode", "proximity"),
    "taxonomies": _LIST,
    "taxonomy_terms": (*_LIST, "taxonomy_id", "parent_id", "top_only"),
}
OF_RECORDS: Mapping[str, tuple[str, ...]] = {"organizations": ("full_service",)}


def asked_of(collection: str, query: MultiMapping[str]) -> Asked:
    """What a list is asked for; ProblemError 400 names the parameter that cannot be used."""
    asked = _read(query, OF_LISTS[collection])
    most = _most_per_page(asked)
    if "per_page" not in query:
        asked["per_page"] = most if asked.get("minimal") else PER_PAGE
    if asked["per_page"] > most:
        raise _refused("per_page", f"Send a number from 1 to {most}.")
    if "proximity" in query and not asked.get("postcode"):
        raise _refused("proximity", "Send the postcode, too, that it is measured from.")
    return Asked(**asked)


def full_service_of(collection: str, query: MultiMapping[str]) -> bool:
    """Whether one record is asked for with its services in full."""
    return bool(_read(query, OF_RECORDS.get(collection, ())).get("full_service"))


def format_of(query: MultiMapping[str]) -> str:
    """The format asked for."""
    return values.one_of(*FORMATS)(query.get("format") or FORMATS[0])


def _read(query: MultiMapping[str], names: tuple[str, ...]) -> dict[str, Any]:
    found = {}
    for name, value in query.items():
        if name not in names:
            taken = ", ".join(names) or "none"
            raise _refused(name[:50], f"This address takes these parameters: {taken}.")
        try:
            read = PARAMETERS[name].read(value) if value else None
        except ValueError as error:
            raise _refused(name, str(error)) from None
        if read is not None and name != "format":
            found[PARAMETERS[name].field] = read
    return found


def _most_per_page(asked: Mapping[str, Any]) -> int:
    if asked.get("full") or asked.get("full_service"):
        return MOST_FULL_PER_PAGE
    return MOST_MINIMAL_PER_PAGE if asked.get("minimal") else MOST_PER_PAGE


def _refused(name: str, detail: str) -> ProblemError:
    return bad_request("parameter", f"The parameter {name!r} cannot be used.", detail)
