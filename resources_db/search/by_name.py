"""Names that a text may mean, out of any number of them: by rare words first, then by likeness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from time import monotonic

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.orm import aliased

from resources_db.models import SearchName, SearchNameSpelling, SearchNameWord
from resources_db.search.likeness import FEWEST_PLAIN, Written, is_spelling_of, likeness
from resources_db.search.names import SMALL_WORDS, variants_of, words_of
from resources_db.search.plain_words import everyday_words, plain_words
from resources_db.search.prepared import Prepared

MOST_WORDS = 12  # of a text
MOST_BEARERS = 400  # a word that more names have leads nowhere by itself
COMMON, COMMON_LEAST = 0.01, 4  # a word of so many names tells little
MOST_NAMES = 300  # are compared in full
AS_GOOD = 0.93  # of the best: names that are meant as well
KEPT_S = 600.0

_BEARERS = Prepared(
    select(SearchNameWord.name_id)
    .where(SearchNameWord.word == bindparam("word"))
    .limit(MOST_BEARERS + 1)
)


class NameIndex:
    """Finds names; remembers for some minutes how many there are."""

    def __init__(self) -> None:
        self._count = 0
        self._until = 0.0

    def names(self, connection: Connection, text: str) -> dict[int, float]:
        """The names meant, by id, with how surely: the best, and those about as good."""
        words = [w for w in words_of(text) if w not in SMALL_WORDS][:MOST_WORDS]
        meant = _meant(connection, words)
        plain = plain_words()
        # A plain word is looked up only where nothing else is written.
        telling = [word for word in words if word not in plain] or words
        bearers = {
            each: _bearers(connection, each)
            for each in {other for word in telling for other in meant[word]}
        }
        common = self._common(connection, bearers)
        written = Written(words, meant, plain | common, everyday_words())
        ids = _most_shared(bearers) or _having_all(connection, words)
        scored = {
            id_: score for id_, name in _read(connection, ids) if (score := likeness(written, name))
        }
        best = max(scored.values(), default=0.0)
        return {id_: score for id_, score in scored.items() if score >= AS_GOOD * best}

    def _common(self, connection: Connection, bearers: Mapping[str, list[int]]) -> frozenset[str]:
        """Words that many names have."""
        if monotonic() > self._until:
            counted = select(func.count()).select_from(SearchName)
            self._count = connection.execute(counted).scalar_one()
            self._until = monotonic() + KEPT_S
        most = max(COMMON_LEAST, COMMON * self._count)
        return frozenset(word for word, ids in bearers.items() if len(ids) > most)


def _meant(connection: Connection, words: Iterable[str]) -> dict[str, frozenset[str]]:
    """For each written word the words of names that it may stand for, itself included."""
    variants = {word: variants_of(word) for word in words}
    wanted = set().union(*variants.values())
    spelling = SearchNameSpelling
    statement = select(spelling.variant, spelling.word).where(spelling.variant.in_(wanted))
    sharing: dict[str, set[str]] = {}
    for variant, word in connection.execute(statement) if wanted else ():
        sharing.setdefault(variant, set()).add(word)
    return {
        written: frozenset(_spellings(written, variants[written], sharing)) for written in variants
    }


def _spellings(
    written: str, variants: Iterable[str], sharing: Mapping[str, set[str]]
) -> Iterator[str]:
    yield written
    near = {word for variant in variants for word in sharing.get(variant, ())}
    # A word that names have is meant as written: hope is not home.
    if written not in near:
        yield from (word for word in near if is_spelling_of(written, word))


def _bearers(connection: Connection, word: str) -> list[int]:
    return list(_BEARERS.run(connection, {"word": word}).scalars())


def _most_shared(bearers: Mapping[str, list[int]]) -> list[int]:
    """The names that have most of the words, the rarer the better."""
    scores: dict[int, float] = {}
    for ids in bearers.values():
        for id_ in ids if len(ids) <= MOST_BEARERS else ():
            scores[id_] = scores.get(id_, 0.0) + 1.0 / (1.0 + len(ids) / MOST_BEARERS)
    return sorted(scores, key=lambda id_: (-scores[id_], id_))[:MOST_NAMES]


def _having_all(connection: Connection, words: list[str]) -> list[int]:
    """Names of common words only, such as Department of Social Services."""
    if len(words) < FEWEST_PLAIN:
        return []
    first, *others = (aliased(SearchNameWord) for _ in words)
    statement = select(first.name_id).where(first.word == words[0]).limit(MOST_NAMES)
    for other, word in zip(others, words[1:], strict=True):
        statement = statement.join(other, other.name_id == first.name_id).where(other.word == word)
    return list(connection.execute(statement).scalars())


def _read(connection: Connection, ids: list[int]) -> Iterator[tuple[int, str]]:
    statement = select(SearchName.id, SearchName.text).where(SearchName.id.in_(ids))
    yield from ((row.id, row.text) for row in connection.execute(statement))
