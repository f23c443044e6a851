"""A finding: what is doubtful about a record, and what somebody can do about it."""

from __future__ import annotations

from dataclasses import dataclass

from resources_db.problems import Severity


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of finding. An error misleads people or hides the service; a doubt may."""

    code: str
    title: str
    severity: Severity
    what_to_do: str


KINDS = {
    kind.code: kind
    for kind in (
        Kind(
            "outside_state",
            "Outside Connecticut",
            "error",
            "Correct the point, the ZIP or the state; if it is there, close the record.",
        ),
        Kind(
            "no_place",
            "People go there, and nobody knows where",
            "error",
            "Write its address, ZIP or town; if it is called, make it a phone line.",
        ),
        Kind(
            "dead_phone",
            "A number that nobody can have",
            "error",
            "Find the number on the place's own page, call it, and correct it.",
        ),
        Kind(
            "need_unmapped",
            "Found by no need",
            "error",
            "Map its taxonomy term to a need, or give it one, so that people find it.",
        ),
        Kind(
            "line_without_area",
            "A phone line without an area",
            "doubt",
            "Say which towns, or the state, it serves: until then it is offered to nobody.",
        ),
        Kind(
            "shelter_without_211",
            "A shelter that does not say 2-1-1",
            "doubt",
            "Beds are given out through 2-1-1: make 2-1-1 its first number.",
        ),
        Kind(
            "duplicate",
            "Looks like another record",
            "doubt",
            "Compare the two, keep the better one and close the other.",
        ),
        Kind(
            "zip_town",
            "ZIP and town do not agree",
            "doubt",
            "Look the address up and correct the ZIP or the town.",
        ),
        Kind(
            "never_verified",
            "Nobody has verified it",
            "doubt",
            "Call, then note it: navigator directory verify ID --by NAME",
        ),
        Kind(
            "stale",
            "Verified too long ago",
            "doubt",
            "Call again, then note it: navigator directory verify ID --by NAME",
        ),
        Kind(
            "no_phone",
            "No number to call or text",
            "doubt",
            "Find a number: people cannot ask before they go.",
        ),
        Kind(
            "hours_text",
            "Hours only as text",
            "doubt",
            "Write the hours as a schedule: until then it is never shown as open.",
        ),
        Kind("no_hours", "No hours", "doubt", "Ask for the hours and write them down."),
    )
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of doubt about one record.

    record_id: of the service at its place, as `verify` takes it. subject: the id of what is
    to be mended, where several records share it (a service, a location). value: what stands
    there now; detail: what is wrong with it.
    """

    kind: str
    record_id: str
    record: str
    source: str
    source_id: str
    subject: str
    value: str = ""
    detail: str = ""

    @property
    def about(self) -> Kind:
        """Its kind, with severity and what to do."""
        return KINDS[self.kind]
