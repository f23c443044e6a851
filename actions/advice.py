"""What a person should do before walking to one of the places."""

from collections.abc import Mapping

from resources_db.query import Query

# Beds are given out by phone; a walk to a full shelter costs somebody the night. And where
# people flee to is told by phone alone.
ADVICE: Mapping[str, str] = {
    "shelter": "utter_shelter_first",
    "warming_center": "utter_shelter_first",
    "youth_shelter": "utter_shelter_first",
    "domestic_violence_shelter": "utter_safe_shelter_first",
}
# A need without more words may mean one of these.
OF_NEED: Mapping[str, str] = {"housing": "utter_shelter_first"}


def advice(query: Query) -> list[str]:
    """Response keys, each once, in the order of what was asked for."""
    if not query.sub_needs:
        return [OF_NEED[query.need]] if query.need in OF_NEED else []
    return list(dict.fromkeys(ADVICE[s] for s in query.sub_needs if s in ADVICE))
