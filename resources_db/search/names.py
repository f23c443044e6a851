"""Names of organizations and services → what they can be looked up by."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from resources_db.listing import Listing
from resources_db.models import SearchName, SearchNamed, SearchNameSpelling, SearchNameWord
from resources_db.models.plain import plain
from resources_db.places.fold import fold

_Name, _Named = plain(SearchName), plain(SearchNamed)
_Word, _Spelling = plain(SearchNameWord), plain(SearchNameSpelling)
NameRow = SearchName | SearchNamed | SearchNameSpelling | SearchNameWord
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Too short words share their variants with half of the dictionary.
SHORTEST_MISSPELT = 4
LONGEST_NAME = 200  # characters; what follows tells nobody anything
SHORTEST_INITIALS = 3
SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"]
)


def words_of(text: str) -> list[str]:
    """A name's words, folded: "Mercy's Café" → mercys, cafe."""
    return [fold(word) for word in WORD.findall(text[:LONGEST_NAME])]


def keys_of(words: Iterable[str]) -> set[str]:
    """What a name is looked up by: its words but the small ones, and its initials (dss)."""
    telling = [word for word in words if word not in SMALL_WORDS]
    initials = "".join(word[0] for word in telling)
    return {*telling} | ({initials} if len(initials) >= SHORTEST_INITIALS else set())


def variants_of(word: str) -> set[str]:
    """A word, and the word with each one letter left out; none of a short word."""
    if len(word) < SHORTEST_MISSPELT:
        return set()
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}


def name_id(text: str) -> int:
    """A number for a folded name, the same everywhere."""
    digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
    return int.from_bytes(digest) >> 1  # databases count to 2**63


class Names:
    """Makes the rows of names, each shared row once for all listings that it has seen."""

    def __init__(self) -> None:
        self._names: set[int] = set()
        self._words: set[str] = set()

    def of(self, listing: Listing) -> Iterator[NameRow]:
        """The rows that lead from its organization's and its service's names to a listing."""
        organization, service = listing.organization, listing.service
        given = (organization.name, organization.alternate_name, service.name)
        return self.rows((*given, service.alternate_name), listing.service_at_location.id)

    def rows(self, given: Iterable[str], service_at_location_id: str) -> Iterator[NameRow]:
        """The same for names as people write them."""
        texts = dict.fromkeys(" ".join(words_of(name)) for name in given)
        for text in filter(None, texts):
            id_ = name_id(text)
            if id_ not in self._names:
                self._names.add(id_)
                yield _Name(id=id_, text=text)
                yield from self._look_up(text, id_)
            yield _Named(name_id=id_, service_at_location_id=service_at_location_id)

    def _look_up(self, text: str, id_: int) -> Iterator[NameRow]:
        for word in sorted(keys_of(text.split())):
            yield _Word(word=word, name_id=id_)
            if word not in self._words:
                self._words.add(word)
                yield from (_Spelling(variant=each, word=word) for each in variants_of(word))
