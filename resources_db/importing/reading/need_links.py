"""Needs of ours for the services of a feed, beside the terms that it brings itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from resources_db.importing.needs import Needs
from resources_db.importing.reading.tally import NeedsTally
from resources_db.importing.records import Origin, Record
from resources_db.problems import Problem
from resources_db.terms import CODES, NEED, term_id

SERVICE = "service"
GUESSED = "need guessed from its name: {}; if it is wrong, map its terms (--needs FILE)"
UNKNOWN = "no need fits it: it is stored, but found by its name only; map its terms (--needs FILE)"


class NeedLinks:
    """Told of terms first, then of what they describe, then of services.

    Keeps one entry for each term, and for each service and need that were brought together.
    """

    def __init__(self, needs: Needs, tally: NeedsTally) -> None:
        self._needs = needs
        self._tally = tally
        self._terms: dict[str, tuple[str, str]] = {}
        self._served: set[str] = set()
        self._linked_needs: set[tuple[str, str]] = set()

    def follow(self, record: Record) -> Iterator[Record | Problem]:
        """The links that a record makes necessary."""
        if record.table == "taxonomy_term":
            values = record.values
            self._terms[record.id] = (values.get("name", ""), values.get("code", ""))
        elif record.table == "attribute" and record.values.get("link_entity") == SERVICE:
            yield from self._described(record)
        elif record.table == SERVICE:
            yield from self._named(record)

    def settle(self, service_id: str) -> None:
        """Its needs are known from elsewhere."""
        self._served.add(service_id)

    def _described(self, record: Record) -> Iterator[Record]:
        service_id, term = record.values["link_id"], record.values["taxonomy_term_id"]
        if term in CODES:  # a term of ours, from a directory like this one
            self._served.add(service_id)
            return
        yield from self._linked(service_id, self._terms.get(term, (term, "")), record.origin)

    def termed(self, service_id: str, terms: Iterable[str], origin: Origin) -> Iterator[Record]:
        """The links of a service whose own row holds terms."""
        for term in terms:
            yield from self._linked(service_id, (term, ""), origin)

    def _linked(self, service_id: str, term: tuple[str, str], origin: Origin) -> Iterator[Record]:
        codes = self._needs.of_term(*term)
        if codes is None:
            self._tally.unmapped[term[0]] += 1
            return
        self._tally.mapped[term[0]] += 1
        new = [code for code in codes if (service_id, code) not in self._linked_needs]
        self._linked_needs.update((service_id, code) for code in new)
        if codes:
            self._served.add(service_id)
        yield from need_records(service_id, tuple(new), origin)

    def _named(self, record: Record) -> Iterator[Record | Problem]:
        if record.id in self._served:
            return
        name = record.values.get("name", "")
        codes = self._needs.of_term(name) or self._needs.guessed(name)
        message = GUESSED.format(", ".join(codes)) if codes else UNKNOWN
        self._tally.guessed += bool(codes)
        yield Problem(record.origin.file, record.origin.line, "name", name[:200], message, "doubt")
        yield from need_records(record.id, codes, record.origin)


def need_records(service_id: str, codes: tuple[str, ...], origin: Origin) -> Iterator[Record]:
    """Attributes of our own taxonomy, one for each sub-need of a service."""
    for code in codes:
        values: dict[str, Any] = {
            "link_id": service_id,
            "link_entity": SERVICE,
            "link_type": NEED,
            "taxonomy_term_id": term_id(NEED, code),
        }
        yield Record("attribute", f"{service_id}#{NEED}-{code}", values, origin)
