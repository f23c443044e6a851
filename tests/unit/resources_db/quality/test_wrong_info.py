"""Residents' reports: counted, bounded, resolved, published; never their words."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import Engine, func, select, update

from resources_db.models import WrongInfoReport
from resources_db.wrong_info import KINDS, Outcome, WrongInfo
from resources_db.wrong_info.writing import MOST_REPORTS

AddPlace = Callable[..., str]


@pytest.fixture
def book(migrated: Engine, add_place: AddPlace) -> WrongInfo:
    add_place("a")
    add_place("b", service="Clothing closet", street="1 Elm St")
    return WrongInfo(migrated)


def test_reports_of_one_place_are_one_item_with_a_count(book: WrongInfo) -> None:
    for kind, reporter in (("closed", "x"), ("moved", "y"), ("closed", "z")):
        assert book.report("a", kind, "web", "es", reporter) is Outcome.NOTED
    (item,) = book.items()
    assert (item.result_id, item.service, item.organization) == ("a", "Food pantry", "Hope")
    assert (item.count, item.kinds) == (3, (("closed", 2), ("moved", 1)))


def test_one_conversation_reports_a_place_once(book: WrongInfo) -> None:
    assert book.report("a", "closed", "sms", "en", "x") is Outcome.NOTED
    assert book.report("a", "moved", "sms", "en", "x") is Outcome.KNOWN
    assert book.report("b", "moved", "sms", "en", "x") is Outcome.NOTED
    assert {(item.result_id, item.kinds) for item in book.items()} == {
        ("a", (("closed", 1),)),
        ("b", (("moved", 1),)),
    }


def test_the_most_reported_comes_first(book: WrongInfo) -> None:
    book.report("a", "closed", "web", "en", "x")
    for reporter in "xyz":
        book.report("b", "wrong_phone", "web", "en", reporter)
    assert [item.result_id for item in book.items()] == ["b", "a"]


def test_what_is_no_result_is_not_kept(book: WrongInfo) -> None:
    assert book.report("nowhere", "closed", "web", "en", "x") is Outcome.UNKNOWN_PLACE
    assert book.items() == []


def test_a_kind_is_one_of_the_kinds(book: WrongInfo) -> None:
    with pytest.raises(ValueError, match="closed"):
        book.report("a", "they were rude to me", "web", "en", "x")
    assert all(book.report("a", kind, "web", "en", kind) is Outcome.NOTED for kind in KINDS)


def test_a_flood_fills_no_disk(book: WrongInfo, migrated: Engine) -> None:
    for number in range(MOST_REPORTS + 20):
        book.report("a", "closed", "web", "en", f"made up {number}")
    with migrated.connect() as connection:
        kept = connection.execute(select(func.count()).select_from(WrongInfoReport)).scalar_one()
    assert kept == MOST_REPORTS
    assert book.items()[0].count == MOST_REPORTS


def test_reports_at_the_same_moment_make_one_item(book: WrongInfo) -> None:
    with ThreadPoolExecutor(4) as pool:
        outcomes = pool.map(
            lambda n: book.report("a", "closed", "web", "en", f"r{n % 6}"), range(12)
        )
        assert list(outcomes).count(Outcome.NOTED) == 6
    (item,) = book.items()
    assert item.count == 6


def test_a_reporter_cannot_be_followed_from_place_to_place(
    book: WrongInfo, migrated: Engine
) -> None:
    for place in "ab":
        book.report(place, "closed", "web", "en", "web-1234")
    with migrated.connect() as connection:
        marks = connection.execute(select(WrongInfoReport.reporter)).scalars().all()
    assert len(set(marks)) == 2
    assert not any("web-1234" in str(mark) for mark in marks)


def test_marks_of_reporters_are_dropped_with_time(book: WrongInfo, migrated: Engine) -> None:
    book.report("a", "closed", "web", "en", "x")
    with migrated.begin() as connection:
        old = date(2026, 1, 1)
        connection.execute(update(WrongInfoReport).values(reported_on=old))
    book.report("b", "closed", "web", "en", "y")
    with migrated.connect() as connection:
        marks = connection.execute(select(WrongInfoReport.reporter)).scalars().all()
    assert sorted(mark is None for mark in marks) == [False, True]


def test_a_resolved_item_is_published_without_a_name(book: WrongInfo) -> None:
    book.report("a", "closed", "web", "en", "x")
    item = book.items()[0]
    assert book.resolve(item.id, "It moved to Elm St; we changed it.", by="Rosa")
    assert book.items() == []
    assert book.items(resolved=True)[0].resolved_by == "Rosa"
    (published,) = book.published()
    assert (published.service, published.count, published.kinds) == ("Food pantry", 1, ("closed",))
    assert published.note == "It moved to Elm St; we changed it."
    assert "Rosa" not in repr(published)


def test_an_item_is_resolved_once(book: WrongInfo) -> None:
    book.report("a", "closed", "web", "en", "x")
    item = book.items()[0]
    assert book.resolve(item.id, "first")
    assert not book.resolve(item.id, "second")
    assert not book.resolve("unknown", "third")
    assert book.published()[0].note == "first"


def test_after_it_was_resolved_a_report_begins_a_new_item(book: WrongInfo) -> None:
    book.report("a", "closed", "web", "en", "x")
    book.resolve(book.items()[0].id, "open again")
    assert book.report("a", "closed", "web", "en", "x") is Outcome.NOTED
    assert len(book.items()) == 1
    assert len(book.items(resolved=True)) == 2


def test_a_report_outlives_its_place(book: WrongInfo, migrated: Engine) -> None:
    book.report("a", "closed", "web", "en", "x")
    with migrated.begin() as connection:
        connection.exec_driver_sql("DELETE FROM service")
    assert [item.service for item in book.items()] == ["Food pantry"]


def test_a_database_without_the_tables_keeps_nothing(engine: Engine) -> None:
    assert WrongInfo(engine).report("a", "closed", "web", "en", "x") is Outcome.NOT_KEPT
