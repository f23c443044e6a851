"""Whether a word that names a place names it here: "in Orange" does, "orange juice" does not."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from resources_db.places import cues, tables
from resources_db.places.exact import Candidate, index
from resources_db.places.fold import fold
from resources_db.places.region import region_after
from resources_db.places.sentence import Sentence

_SHORT_ANSWER = 8  # words
_STREET_NUMBER = 4  # digits at most: five are a ZIP
_SMALL_WORDS = {"e": "e_is_and", "w": "w_is_in"}  # letter → words that reveal the language
_ORIGIN_REACH = 8  # words before the place


def holds(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the candidate is meant as a place, by its sense and by the words around it."""
    if _names_street(sentence, candidate) or _reads_as_small_word(sentence, candidate):
        return False
    if candidate.name.elsewhere is not None and _is_somebody_elses(sentence, candidate):
        return False
    sense = candidate.name.sense
    if not sense or (sense not in _EXACT and _certain(sentence, candidate)):
        return True
    return _RULES[sense](sentence, candidate)


def points_at(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether anything near says that a place stands here; misspellings need it."""
    return (
        _is_placed(sentence, candidate)
        or sentence.before("to", candidate.first)
        or sentence.after("behind", candidate.last)
        or _certain(sentence, candidate)
    )


def _certain(sentence: Sentence, candidate: Candidate) -> bool:
    """Connecticut or a ZIP follows, or nothing else is said."""
    following = candidate.last + 1
    if following < len(sentence.words) and sentence.words[following].text in tables.zips():
        return True
    if region_after(sentence, candidate.last) is not None:
        return True
    comes_from = candidate.name.sense == "country" and sentence.before("home", candidate.first)
    return not comes_from and is_the_answer(sentence, candidate.first, candidate.last)


def is_the_answer(sentence: Sentence, first: int, last: int) -> bool:
    """Whether beside words[first:last+1] stand only places and fillers: "it's union, thanks"."""
    words = sentence.words
    rest = (*words[:first], *words[last + 1 :])
    fillers = cues.phrases("filler") | _town_words()
    return len(words) <= _SHORT_ANSWER and all(
        word.digits or word.fold in fillers or word.lower in fillers for word in rest
    )


def _common_word(sentence: Sentence, candidate: Candidate) -> bool:
    """Orange, Union: a place preposition, and the phrase ends there."""
    if sentence.words[candidate.last].possessive or not sentence.ends_phrase(candidate.last):
        return sentence.after("behind", candidate.last) and _after_place(sentence, candidate)
    return (
        _after_place(sentence, candidate)
        or _set_off(sentence, candidate)
        or _telegraphic(sentence, candidate, "provider")
    )


def _is_placed(sentence: Sentence, candidate: Candidate) -> bool:
    """A word that only a place follows ("near", "vivo en", "I'm from"), or "Shelton or"."""
    return (
        sentence.before("in", candidate.first)
        or sentence.before("home", candidate.first)
        or _joins_town(sentence, candidate)
    )


def _joins_town(sentence: Sentence, candidate: Candidate) -> bool:
    """The last of several towns: "Shelton or Derby", "Shelton/Derby"."""
    first = candidate.first
    if not first or not sentence.breaks_after(candidate.last):
        return False
    previous, word = sentence.words[first - 1], sentence.words[first]
    if previous.fold in _town_words():
        return bool(set(sentence.text[previous.end : word.start]) & set("/,&+"))
    joined = sentence.before("join", first)
    return joined and first > 1 and sentence.words[first - 2].fold in _town_words()


def _after_place(sentence: Sentence, candidate: Candidate) -> bool:
    capital = sentence.words[candidate.first].capital and not sentence.shouted
    return _is_placed(sentence, candidate) or (
        capital and sentence.before("to", candidate.first)
    )


def _set_off(sentence: Sentence, candidate: Candidate) -> bool:
    """ "Food pantry, Orange": a capital after a comma, at the end."""
    word = sentence.words[candidate.first]
    ends = sentence.breaks_after(candidate.last)
    return word.capital and not sentence.shouted and word.breaks and candidate.first > 0 and ends


def _telegraphic(sentence: Sentence, candidate: Candidate, role: str) -> bool:
    """ "food pantry madison": a short text that ends with what and where."""
    ends = candidate.last + 1 == len(sentence.words)
    return ends and candidate.last < _SHORT_ANSWER and sentence.before(role, candidate.first)


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
        or _is_origin(sentence, candidate)
    )


def _country(sentence: Sentence, candidate: Candidate) -> bool:
    """Lebanon, Scotland: only where somebody is now, never where somebody came from."""
    return sentence.before("in", candidate.first) and _city_elsewhere(sentence, candidate)


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


_EXACT = frozenset({"cased", "code"})  # no context makes up for other letters
_RULES: dict[str, Callable[[Sentence, Candidate], bool]] = {
    "word": _common_word,
    "name": _persons_name,
    "city": _city_elsewhere,
    "country": _country,
    "cased": _as_written,
    "code": _state_code,
}


def _is_origin(sentence: Sentence, candidate: Candidate) -> bool:
    return sentence.within(
        "origin", candidate.first - _ORIGIN_REACH, candidate.first
    ) or sentence.within("origin", candidate.last + 1, candidate.last + 3)


def _is_somebody_elses(sentence: Sentence, candidate: Candidate) -> bool:
    """ "my son in Ohio", "moved here from Boston": not where the writer looks for help."""
    around = candidate.first - _ORIGIN_REACH, candidate.first
    if sentence.within("origin", *around):
        return True
    return sentence.within("not_here", *around) and not sentence.within("here", *around)


def _names_street(sentence: Sentence, candidate: Candidate) -> bool:
    """ "45 Union Street", "Windsor Ave", "calle Hartford"; but not "Hartford, St. Francis"."""
    if candidate.name.place is not None and candidate.name.place.kind == "landmark":
        return False
    following = candidate.last + 1
    if following < len(sentence.words) and not sentence.words[following].parts:
        if sentence.after("street", candidate.last):
            return not any(match.last > following for match in index().at(sentence, following))
        if sentence.after("lane", candidate.last):
            return _numbered(sentence, candidate)
    return sentence.before("street_before", candidate.first)


def _numbered(sentence: Sentence, candidate: Candidate) -> bool:
    before = sentence.words[candidate.first - 1] if candidate.first else None
    return before is not None and before.digits and len(before.text) <= _STREET_NUMBER


def _reads_as_small_word(sentence: Sentence, candidate: Candidate) -> bool:
    """Polish "w Hartford" is "in Hartford", Italian "e Hartford" is "and Hartford"."""
    first = candidate.first
    letter = sentence.words[first].text
    if first == candidate.last or letter not in _SMALL_WORDS:
        return False
    between_places = first > 0 and sentence.words[first - 1].fold in _town_words()
    inflected = candidate.score < 1
    return (
        (letter == "e" and between_places)
        or (letter == "w" and inflected)
        or sentence.within(_SMALL_WORDS[letter], 0, len(sentence.words))
    )


@cache
def _town_words() -> frozenset[str]:
    return frozenset(fold(word) for name in tables.towns() for word in name.split())
