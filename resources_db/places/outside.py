"""Places beyond Connecticut: "Springfield MA", "Hartford, Vermont", "Ludlow, MA"."""

from __future__ import annotations

from collections.abc import Iterator

from resources_db.places import cues
from resources_db.places.exact import Candidate
from resources_db.places.place import PlaceMention
from resources_db.places.region import Region, region_after
from resources_db.places.sentence import Sentence

_SUPPORTED = 0.9  # score of a word that is a place only by its context
_UNKNOWN_TOWN = 0.7


def mention(sentence: Sentence, candidate: Candidate) -> PlaceMention:
    """What the candidate is with the state that follows it: "Salem" here, "Salem, MA" elsewhere."""
    start = sentence.words[candidate.first].start
    region = region_after(sentence, candidate.last)
    score = min(candidate.score, _SUPPORTED if candidate.name.sense else 1.0)
    if region is None or region.home:
        end = sentence.words[candidate.last].end
        place, elsewhere = candidate.name.place, candidate.name.elsewhere
    else:
        end = sentence.words[region.last].end
        place, elsewhere = None, f"{_town(candidate)}, {region.code}"
    value = place.town if place is not None else elsewhere or ""
    return PlaceMention(start, end, place, elsewhere, value, score)


def unknown_towns(sentence: Sentence, taken: set[int]) -> Iterator[PlaceMention]:
    """Towns no table knows, told by the state's code after them: "Ludlow, MA"."""
    for at, word in enumerate(sentence.words):
        region = region_after(sentence, at)
        if at in taken or region is None or region.home or not _is_code(sentence, region, at):
            continue
        if word.capital and not word.digits and word.lower not in cues.phrases("end"):
            name = f"{word.text.capitalize()}, {region.code}"
            end = sentence.words[region.last].end
            yield PlaceMention(word.start, end, None, name, name, _UNKNOWN_TOWN)


def _is_code(sentence: Sentence, region: Region, at: int) -> bool:
    return region.last == at + 1 and sentence.words[region.last].text == region.code


def _town(candidate: Candidate) -> str:
    if candidate.name.place is not None:
        return candidate.name.place.name
    return (candidate.name.elsewhere or "").partition(",")[0]
