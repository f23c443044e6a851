"""What a conversation is looking for and was shown: Rasa's slots, typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

from rasa_sdk.events import SlotSet


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A point to measure from, and what people call it."""

    name: str
    town: str
    latitude: float
    longitude: float

    def to_slot(self) -> dict[str, Any]:
        """Plain JSON."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class Memory:
    """The search so far. Tuples, so that two memories compare.

    shown: ids of the results on the table, in the order of their numbers. next_offset: how
    far "more" has come. asked: what was asked last ("place" or "need"). misses: messages in
    a row that were not understood.
    """

    needs: tuple[str, ...] = ()
    sub_needs: tuple[str, ...] = ()
    place: Whereabouts | None = None
    filters: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    next_offset: int = 0
    chosen: str | None = None
    asked: str | None = None
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
            next_offset=int(slots.get("next_offset") or 0),
            chosen=slots.get("chosen"),
            asked=slots.get("asked"),
            misses=int(slots.get("misses") or 0),
        )

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
