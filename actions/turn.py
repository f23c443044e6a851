"""One message as the actions see it: what Rasa understood, typed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from actions.entities import Entities
from actions.memory import Whereabouts
from resources_db.places import nearest_town
from resources_db.taxonomy import need_of

Ranking = Sequence[Mapping[str, Any]]

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
# Words that name another need ("no money for heat") weigh more than a less sure intent.
SURE, LIKELY = 0.9, 0.7
LOCATION_DECIMALS = 3  # about 100 m: enough for "nearest", too coarse for a door
# "2" and "#2", but not "2nd" nor "2º".
_NUMBER = re.compile(r"\d+(?![\w.]*[^\W\d_]|[ºª°])")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one message says.

    needs: asked for, likeliest first, at most two; named: those with a word of their own.
    location: the browser's. ordinal: "1" … "9" or "last"; by_number: said as a number ("2"),
    not as a rank ("second"). language: asked for, a BCP-47 tag. problem: what is
    wrong about a place (resources_db.wrong_info). choices: the likeliest intents, for asking back.
    """

    intent: str
    confidence: float = 1.0
    text: str = ""
    channel: str = "web"
    needs: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    sub_needs: tuple[str, ...] = ()
    place: Whereabouts | None = None
    location: Whereabouts | None = None
    elsewhere: str | None = None
    filters: tuple[str, ...] = ()
    ordinal: str | None = None
    by_number: bool = False
    language: str | None = None
    problem: str | None = None
    choices: tuple[str, ...] = ()

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> Self:
        """Read a tracker's latest message."""
        metadata = message.get("metadata") or {}
        intent = str((message.get("intent") or {}).get("name") or "")
        confidence = float((message.get("intent") or {}).get("confidence", 1.0))
        ranking = message.get("intent_ranking") or []
        text = str(message.get("text") or "")
        found = Entities(message.get("entities") or [])
        named = _named(intent, ranking, found, text)
        return cls(
            intent=intent,
            confidence=confidence,
            text=text,
            channel=str(metadata.get("channel") or "web"),
            needs=_needs(INTENT_NEEDS.get(intent), named, confidence),
            named=named[:MOST_NEEDS],
            sub_needs=found.values("sub_need"),
            place=found.place(),
            location=_location(metadata.get("location")),
            elsewhere=found.first("elsewhere"),
            filters=found.values("filter"),
            ordinal=found.first("ordinal"),
            by_number=bool(_NUMBER.search(found.words("ordinal", text))),
            language=found.first("language"),
            problem=found.first("problem"),
            choices=tuple(str(r["name"]) for r in ranking if _may_be_offered(r)),
        )

    @property
    def is_search(self) -> bool:
        """Whether its words, not its intent alone, say what or where."""
        return bool(self.named or self.place or self.elsewhere)


def _named(intent: str, ranking: Ranking, found: Entities, text: str) -> tuple[str, ...]:
    """The needs with a word in the text that are likely asked for."""
    sub_needs = found.values("sub_need")
    named = _each_once([*found.values("need"), *(need_of(sub_need) for sub_need in sub_needs)])
    if intent not in FIND - {"find_other"} or len(text.split()) <= SHORT_MESSAGE_WORDS:
        return named
    likely = {INTENT_NEEDS.get(str(r["name"])) for r in ranking if r["confidence"] >= PROBABLE}
    return tuple(need for need in named if need in likely)


def _needs(meant: str | None, named: tuple[str, ...], confidence: float) -> tuple[str, ...]:
    """As they were named; with the intent's, when it is likely meant though not named."""
    if meant in named[:MOST_NEEDS] or (named and confidence < LIKELY):
        return named[:MOST_NEEDS]
    ordered = [meant, *named] if confidence >= SURE else [*named, meant]
    return _each_once(ordered)[:MOST_NEEDS]


def _each_once(needs: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(need for need in needs if need))


def _may_be_offered(ranked: Mapping[str, Any]) -> bool:
    """Nobody who mistyped is asked whether they want to die."""
    return not str(ranked["name"]).startswith("crisis_") or ranked["confidence"] >= PROBABLE


def _location(location: Mapping[str, float] | None) -> Whereabouts | None:
    """The browser's location, rounded; None outside Connecticut."""
    if not location:
        return None
    latitude = round(float(location["latitude"]), LOCATION_DECIMALS)
    longitude = round(float(location["longitude"]), LOCATION_DECIMALS)
    town = nearest_town(latitude, longitude)
    return Whereabouts(town.name, town.town, latitude, longitude, located=True) if town else None
