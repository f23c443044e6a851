"""The entities of one message, in reading order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actions.memory import Whereabouts
from resources_db.places import place_by_value


@dataclass(frozen=True, slots=True)
class Entities:
    """Rasa's entities: `entity`, `value`, where they stand, and what extractors add."""

    found: Sequence[Mapping[str, Any]]

    def values(self, kind: str) -> tuple[str, ...]:
        """All values of a kind, each once."""
        return tuple(dict.fromkeys(str(e["value"]) for e in self.found if e["entity"] == kind))

    def first(self, kind: str) -> str | None:
        """The first value of a kind."""
        return next(iter(self.values(kind)), None)

    def words(self, kind: str, text: str) -> str:
        """The message's own words for the first of a kind; empty without one."""
        spans = ((e["start"], e["end"]) for e in self.found if e["entity"] == kind)
        start, end = next(spans, (0, 0))
        return text[start:end]

    def place(self) -> Whereabouts | None:
        """The first place, by the name that the person used."""
        for found in self.found:
            if found["entity"] != "place":
                continue
            place = place_by_value(str(found.get("name") or found["value"]))
            if place is not None:
                return Whereabouts(place.name, place.town, place.latitude, place.longitude)
        return None
