"""What a conversation is looking for and was shown: Rasa's slots, typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

from rasa_sdk.events import SlotSet

# What `Memory.asked` may be: the question that waits for an answer …
ASKED_NEED, ASKED_PLACE = "need", "place"
# … or that a person was asked where they are, and is not asked again.
UNPLACED = "unplaced"
# … or, of what is reported to be wrong: which place, and what about it.
ASKED_WHICH, ASKED_PROBLEM = "which", "problem"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A point to measure from, and what people call it; `located` by the browser."""

    name: str
    town: str
    latitude: float
    longitude: float
    located: bool = False

    def to_slot(self) -> dict[str, Any]:
        """Plain JSON."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class Memory:
    """The search so far. Tuples, so that two memories compare.

    shown: ids of the results on the table, in the order of their numbers; the last page
    begins at page_begins. offsets: how many places were shown for each of the needs. asked: one
    of the questions above. problem: what is wrong, while it is asked of which place. told:
    advice that was given for this need. misses: messages in a row that were not understood.
    """

    needs: tuple[str, ...] = ()
    sub_needs: tuple[str, ...] = ()
    place: Whereabouts | None = None
    filters: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    page_begins: int = 0
    offsets: tuple[int, ...] = ()
    chosen: str | None = None
    asked: str | None = None
    problem: str | None = None
    told: tuple[str, ...] = ()
    misses: int = 0

    @classmethod
    def from_slots(cls, slots: Mapping[str, Any]) -> Self:
        """Read the slots of a tracker; missing ones are empty."""
        place = slots.get("place")
        return cls(
            needs=tuple(slots.get("needs") or ()),
            sub_needs=tuple(slots.get("sub_needs") or ()),
            place=Whereabouts(**place) if place else None,
            filters=tuple(slots.get("filters") or ()),
            shown=tuple(slots.get("shown") or ()),
            page_begins=int(slots.get("page_begins") or 0),
            offsets=tuple(slots.get("offsets") or ()),
            chosen=slots.get("chosen"),
            asked=slots.get("asked"),
            problem=slots.get("problem"),
            told=tuple(slots.get("told") or ()),
            misses=int(slots.get("misses") or 0),
        )

    @property
    def page(self) -> tuple[str, ...]:
        """The results of the last page."""
        return self.shown[self.page_begins :]

    def changes_from(self, before: "Memory") -> Iterator[dict[str, Any]]:
        """A `SlotSet` for every slot that differs."""
        for field in fields(self):
            value = getattr(self, field.name)
            if value != getattr(before, field.name):
                yield SlotSet(field.name, _plain(value))


def _plain(value: Any) -> Any:
    """JSON for a slot; empty is None."""
    if isinstance(value, Whereabouts):
        return value.to_slot()
    if isinstance(value, tuple):
        return list(value) or None
    return value or None
