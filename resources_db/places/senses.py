"""What it takes for each kind of ambiguous name to be a place; the kinds are in data/README.md."""

from __future__ import annotations

from collections.abc import Callable

from resources_db.places.cues import town_words
from resources_db.places.exact import Candidate
from resources_db.places.origins import is_birthplace, is_left_behind
from resources_db.places.sentence import Sentence

SHORT_TEXT = 8  # words


def _common_word(sentence: Sentence, candidate: Candidate) -> bool:
    """Orange, Union: a place preposition, and the phrase ends there."""
    if sentence.after("postposition", candidate.last):
        return True
    if sentence.words[candidate.last].possessive or not sentence.ends_phrase(candidate.last):
        return sentence.after("behind", candidate.last) and _after_place(sentence, candidate)
    return (
        _after_place(sentence, candidate)
        or _set_off(sentence, candidate)
        or _telegraphic(sentence, candidate, "provider")
    )


def _is_placed(sentence: Sentence, candidate: Candidate) -> bool:
    """A word that only a place goes with ("near", "vivo en", "I'm from"), or "Shelton or"."""
    return (
        sentence.before("in", candidate.first)
        or sentence.after("postposition", candidate.last)
        or sentence.before("home", candidate.first)
        or _joins_town(sentence, candidate)
    )


def _joins_town(sentence: Sentence, candidate: Candidate) -> bool:
    """The last of several towns: "Shelton or Derby", "Shelton/Derby"."""
    first = candidate.first
    if not first or not sentence.breaks_after(candidate.last):
        return False
    previous, word = sentence.words[first - 1], sentence.words[first]
    if previous.fold in town_words():
        return bool(set(sentence.text[previous.end : word.start]) & set("/,&+"))
    joined = sentence.before("join", first)
    return joined and first > 1 and sentence.words[first - 2].fold in town_words()


def _after_place(sentence: Sentence, candidate: Candidate) -> bool:
    capital = sentence.words[candidate.first].capital and not sentence.shouted
    return _is_placed(sentence, candidate) or (capital and sentence.before("to", candidate.first))


def _set_off(sentence: Sentence, candidate: Candidate) -> bool:
    """ "Food pantry, Orange": a capital after a comma, at the end."""
    word = sentence.words[candidate.first]
    ends = sentence.breaks_after(candidate.last)
    return word.capital and not sentence.shouted and word.breaks and candidate.first > 0 and ends


def _telegraphic(sentence: Sentence, candidate: Candidate, role: str) -> bool:
    """ "food pantry madison", "madison food pantry": a short text of what and where."""
    if len(sentence.words) > SHORT_TEXT:
        return False
    at_end = candidate.last + 1 == len(sentence.words)
    at_start = candidate.first == 0
    return (at_end and sentence.before(role, candidate.first)) or (
        at_start and sentence.after(role, candidate.last)
    )


def _persons_name(sentence: Sentence, candidate: Candidate) -> bool:
    """Sharon, Madison: a clear place preposition; nobody is addressed or owns anything."""
    if sentence.words[candidate.last].possessive or sentence.before("person", candidate.first):
        return False
    if sentence.after("thing", candidate.last):
        return False
    return (
        _is_placed(sentence, candidate)
        or sentence.after("behind", candidate.last)
        or _set_off(sentence, candidate)
        or _telegraphic(sentence, candidate, "provider")
        or _telegraphic(sentence, candidate, "need")
    )


def _city_elsewhere(sentence: Sentence, candidate: Candidate) -> bool:
    """Berlin, Bristol: ours, unless it is a birthplace or part of another name."""
    return not (
        sentence.after("namesake", candidate.last)
        or sentence.before("person", candidate.first)
        or is_birthplace(sentence, candidate)
    )


def _country(sentence: Sentence, candidate: Candidate) -> bool:
    """Lebanon, Scotland: only where somebody is now, never where somebody came from."""
    return (
        sentence.before("in", candidate.first)
        and _city_elsewhere(sentence, candidate)
        and not is_left_behind(sentence, candidate)
    )


def _as_written(sentence: Sentence, candidate: Candidate) -> bool:
    """SoNo: only with its own capitals."""
    first, last = sentence.words[candidate.first], sentence.words[candidate.last]
    return sentence.text[first.start : last.end] == candidate.name.writing


def _state_code(sentence: Sentence, candidate: Candidate) -> bool:
    """ "NY", "in NY"; in small letters only "I live in ny" and no more."""
    placed = sentence.before("in", candidate.first)
    if _as_written(sentence, candidate):
        return placed or len(sentence.words) == 1
    written = sentence.words[candidate.first].lower  # not folded: Vietnamese "mà" is a word
    at_end = sentence.breaks_after(candidate.last)
    return placed and at_end and written == candidate.name.writing.lower()


RULES: dict[str, Callable[[Sentence, Candidate], bool]] = {
    "word": _common_word,
    "name": _persons_name,
    "city": _city_elsewhere,
    "country": _country,
    "cased": _as_written,
    "code": _state_code,
}
EXACT = frozenset({"cased", "code"})  # no context makes up for other letters
