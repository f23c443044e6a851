"""Places that people came from or speak about, and do not ask for help in."""

from __future__ import annotations

from resources_db.places.exact import Candidate
from resources_db.places.sentence import Sentence

_REACH = 8  # words before the place
_BESIDE = 3  # words between "born" and the place, and after it


def is_birthplace(sentence: Sentence, candidate: Candidate) -> bool:
    """ "born in Bristol", "a refugee from Berlin", "from Lisbon originally"."""
    first, after = candidate.first, candidate.last + 1
    if sentence.within("born", first - _BESIDE, first):
        return True
    return sentence.before("away", first) and (
        sentence.within("origin", first - _REACH, first)
        or sentence.within("origin", after, after + _BESIDE)
    )


def is_left_behind(sentence: Sentence, candidate: Candidate) -> bool:
    """ "moved here from Boston", "we came as refugees"."""
    return any(
        sentence.within(role, candidate.first - _REACH, candidate.first)
        for role in ("origin", "born", "came")
    ) or is_birthplace(sentence, candidate)


def is_somebody_elses(sentence: Sentence, candidate: Candidate) -> bool:
    """ "my son in Ohio", "I once went to Boston": not where the writer is."""
    around = candidate.first - _REACH, candidate.first
    return sentence.within("not_here", *around) and not sentence.within("here", *around)
