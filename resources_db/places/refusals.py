"""What a place's name is when it stands for no place: a street or a small word."""

from __future__ import annotations

from resources_db.places.cues import town_words
from resources_db.places.exact import Candidate, index
from resources_db.places.sentence import Sentence

_SMALL_WORDS = {"e": "e_is_and", "w": "w_is_in"}  # letter → words that reveal the language
_STREET_NUMBER = 4  # digits at most: five are a ZIP


def names_street(sentence: Sentence, candidate: Candidate) -> bool:
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


def reads_as_small_word(sentence: Sentence, candidate: Candidate) -> bool:
    """Polish "w Hartford" is "in Hartford", Italian "e Hartford" is "and Hartford"."""
    first = candidate.first
    letter = sentence.words[first].text
    if first == candidate.last or letter not in _SMALL_WORDS or sentence.before("in", first):
        return False
    between_places = first > 0 and sentence.words[first - 1].fold in town_words()
    inflected = candidate.score < 1
    return (
        (letter == "e" and between_places)
        or (letter == "w" and inflected)
        or sentence.within(_SMALL_WORDS[letter], 0, len(sentence.words))
    )
