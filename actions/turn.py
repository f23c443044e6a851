"""One message as the actions see it: what Rasa understood, typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from actions.memory import Whereabouts
from resources_db.places import nearest_town, place_by_value
from resources_db.taxonomy import need_of

INTENT_NEEDS = {
    "find_food": "food",
    "find_housing": "housing",
    "find_phone": "phone",
    "find_health": "health",
    "find_ahec": "ahec",
    "find_interpreter": "interpreter",
}
FIND = frozenset({*INTENT_NEEDS, "find_other"})
MOST_NEEDS = 2
# In a long story many needs are named and one is asked for.
SHORT_MESSAGE_WORDS = 15
PROBABLE = 0.15
LOCATION_DECIMALS = 3  # about 100 m: enough for "nearest", too coarse for a door


@dataclass(frozen=True, slots=True)
class Turn:
    """What one message says.

    needs: asked for, likeliest first, at most two. ordinal: "1" … "9" or "last".
    language: asked for, a BCP-47 tag. choices: the likeliest intents, for asking back.
    """

    intent: str
    text: str = ""
    channel: str = "web"
    needs: tuple[str, ...] = ()
    sub_needs: tuple[str, ...] = ()
    place: Whereabouts | None = None
    elsewhere: str | None = None
    filters: tuple[str, ...] = ()
    ordinal: str | None = None
    language: str | None = None
    choices: tuple[str, ...] = ()

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> Self:
        """Read a tracker's latest message."""
        metadata = message.get("metadata") or {}
        intent = str((message.get("intent") or {}).get("name") or "")
        ranking = message.get("intent_ranking") or []
        found = Entities(message.get("entities") or [])
        return cls(
            intent=intent,
            text=str(message.get("text") or ""),
            channel=str(metadata.get("channel") or "web"),
            needs=_needs(intent, ranking, found, str(message.get("text") or "")),
            sub_needs=found.values("sub_need"),
            place=found.place() or _location(metadata.get("location")),
            elsewhere=found.first("elsewhere"),
            filters=found.values("filter"),
            ordinal=found.first("ordinal"),
            language=found.first("language"),
            choices=tuple(str(r["name"]) for r in ranking),
        )


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities of one message, in reading order."""

    found: Sequence[Mapping[str, Any]]

    def values(self, kind: str) -> tuple[str, ...]:
        """All values of a kind, each once."""
        return tuple(dict.fromkeys(str(e["value"]) for e in self.found if e["entity"] == kind))

    def first(self, kind: str) -> str | None:
        """The first value of a kind."""
        return next(iter(self.values(kind)), None)

    def place(self) -> Whereabouts | None:
        """The first place, by the name that the person used."""
        for found in self.found:
            if found["entity"] != "place":
                continue
            place = place_by_value(str(found.get("name") or found["value"]))
            if place is not None:
                return Whereabouts(place.name, place.town, place.latitude, place.longitude)
        return None


def _needs(
    intent: str, ranking: Sequence[Mapping[str, Any]], found: Entities, text: str
) -> tuple[str, ...]:
    """The intent's need, then those named in the text that are likely asked for as well."""
    meant = [INTENT_NEEDS[intent]] if intent in INTENT_NEEDS else []
    named = [*found.values("need"), *(need_of(sub_need) for sub_need in found.values("sub_need"))]
    if intent in FIND and len(text.split()) > SHORT_MESSAGE_WORDS:
        probable = {
            INTENT_NEEDS.get(str(r["name"])) for r in ranking if r["confidence"] >= PROBABLE
        }
        named = [need for need in named if need in probable or intent == "find_other"]
    return tuple(dict.fromkeys([*meant, *named]))[:MOST_NEEDS]


def _location(location: Mapping[str, float] | None) -> Whereabouts | None:
    """The browser's location, rounded; None outside Connecticut."""
    if not location:
        return None
    latitude = round(float(location["latitude"]), LOCATION_DECIMALS)
    longitude = round(float(location["longitude"]), LOCATION_DECIMALS)
    town = nearest_town(latitude, longitude)
    return Whereabouts(town.name, town.town, latitude, longitude) if town else None
