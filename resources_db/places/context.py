"""Whether a word that names a place names it here: "in Orange" does, "orange juice" does not."""

from __future__ import annotations

from resources_db.places import cues, tables
from resources_db.places.exact import Candidate
from resources_db.places.origins import is_left_behind, is_somebody_elses
from resources_db.places.refusals import names_street, reads_as_small_word
from resources_db.places.region import region_after
from resources_db.places.senses import EXACT, RULES, SHORT_TEXT
from resources_db.places.sentence import Sentence


def holds(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the candidate is meant as a place, by its sense and by the words around it."""
    if names_street(sentence, candidate) or reads_as_small_word(sentence, candidate):
        return False
    if candidate.name.elsewhere is not None and _is_not_asked_for(sentence, candidate):
        return False
    sense = candidate.name.sense
    if not sense or (sense not in EXACT and _certain(sentence, candidate)):
        return True
    return RULES[sense](sentence, candidate)


def _is_not_asked_for(sentence: Sentence, candidate: Candidate) -> bool:
    return is_left_behind(sentence, candidate) or is_somebody_elses(sentence, candidate)


def points_at(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether anything near says that a place stands here; misspellings need it."""
    return (
        sentence.before("in", candidate.first)
        or sentence.before("home", candidate.first)
        or sentence.before("to", candidate.first)
        or sentence.after("behind", candidate.last)
        or sentence.after("postposition", candidate.last)
        or _certain(sentence, candidate)
    )


def _certain(sentence: Sentence, candidate: Candidate) -> bool:
    """Connecticut or a ZIP follows, or nothing else is said."""
    following = candidate.last + 1
    if following < len(sentence.words) and sentence.words[following].text in tables.zips():
        return True
    if region_after(sentence, candidate.last) is not None:
        return True
    return is_the_answer(sentence, candidate.first, candidate.last) and not _is_said_of_else(
        sentence, candidate
    )


def _is_said_of_else(sentence: Sentence, candidate: Candidate) -> bool:
    """ "mi unión", "I'm Kent", "I'm from Lebanon": short, and yet no answer to "where?"."""
    first, sense = candidate.first, candidate.name.sense
    return (
        sentence.before("article", first)
        or (sense == "name" and sentence.before("person", first))
        or (sense == "country" and sentence.before("home", first))
    )


def is_the_answer(sentence: Sentence, first: int, last: int) -> bool:
    """Whether beside words[first:last+1] stand only places and fillers: "it's union, thanks"."""
    words = sentence.words
    rest = (*words[:first], *words[last + 1 :])
    fillers = cues.phrases("filler") | cues.town_words()
    return len(words) <= SHORT_TEXT and all(
        word.digits or word.fold in fillers or word.lower in fillers for word in rest
    )
