"""Rows that cannot be stored: each is told once, and counted."""

from __future__ import annotations

import pytest

from resources_db.importing.pipeline import TooManyBad
from resources_db.importing.records import Origin, Record
from resources_db.problems import Problem


def test_of_rows_with_one_id_the_first_is_kept(load, items) -> None:
    items.append(load.record("phone", "p2", line=9, service_id="s3", number="211"))
    outcome = load(items)
    assert load.told(outcome) == [("phone.csv", 9, "id", "p2", "error")]
    assert "phone.csv:2" in outcome.problems[0].message
    assert (outcome.stored["phone.csv"], outcome.left_out["phone.csv"]) == (2, 1)
    assert ("+18605551234",) in load.rows("phone", "number")


def test_the_same_row_twice_is_told_too(load, items) -> None:
    items.append(load.record("phone", "p2", line=9, service_id="s2", number="+18605551234"))
    assert load.told(load(items)) == [("phone.csv", 9, "id", "p2", "error")]


def test_what_rows_say_in_passing_may_be_said_twice(load) -> None:
    """Each service of a JSON file brings its organization along."""
    items = []
    for number in (1, 2):
        origin = Origin("feed.json", number)
        items += [
            Record("organization", "o", {"name": "Agency"}, origin),
            Record("service", f"s{number}", {"organization_id": "o", "name": "A"}, origin),
        ]
    outcome = load(items)
    assert outcome.problems == []
    assert outcome.stored == {"feed.json": 2}
    assert load.count("organization") == 1


def test_what_is_said_in_passing_and_differs_is_a_doubt(load) -> None:
    items = []
    for number, name in ((1, "Agency"), (2, "The Agency")):
        origin = Origin("feed.json", number)
        items += [
            Record("service", f"s{number}", {"organization_id": "o", "name": "A"}, origin),
            Record("organization", "o", {"name": name}, origin),
        ]
    outcome = load(items)
    assert load.told(outcome) == [("feed.json", 2, "id", "o", "doubt")]
    assert outcome.stored == {"feed.json": 2}
    assert load.rows("organization", "name") == [("Agency",)]


def test_what_hangs_on_a_row_that_is_left_out_goes_with_it(load, items) -> None:
    outcome = load(load.changed(items, "s2", name=""))
    assert load.told(outcome) == [
        ("service.csv", 2, "name", "", "error"),
        ("service_at_location.csv", 2, "service_id", "s2", "error"),
        ("phone.csv", 2, "service_id", "s2", "error"),
        ("schedule.csv", 2, "service_id", "s2", "error"),
        ("attribute.csv", 2, "link_id", "s2", "error"),
    ]
    assert "was left out" in outcome.problems[1].message
    assert load.rows("service", "name") == [("Meals",)]
    assert outcome.stored["attribute.csv"] == 1


@pytest.mark.parametrize(
    ("id_", "column"),
    [("s2", "organization_id"), ("x2", "location_id"), ("a2", "location_id"), ("n2", "link_id")],
)
def test_a_row_without_its_owner_is_left_out(load, items, id_, column) -> None:
    outcome = load(load.changed(items, id_, **{column: "nobody"}))
    first = outcome.problems[0]
    assert (first.column, first.value, first.severity) == (column, "nobody", "error")
    assert "is the id of no" in first.message


def test_a_link_that_a_row_can_do_without_is_dropped(load, items) -> None:
    items = load.changed(items, "s2", program_id="nowhere")
    items = load.changed(items, "p2", contact_id="nobody")
    outcome = load(items)
    assert load.told(outcome) == [
        ("service.csv", 2, "program_id", "nowhere", "doubt"),
        ("phone.csv", 2, "contact_id", "nobody", "doubt"),
    ]
    assert load.count("service") == 2
    assert load(items).tables["service"].unchanged == 2


def test_a_part_of_nothing_is_left_out(load, items) -> None:
    items.append(load.record("phone", "p9", number="211"))
    items.append(load.record("phone", "p8", number="211", service_id="gone"))
    assert load.told(load(items)) == [
        ("phone.csv", 9, "location_id", "", "error"),
        ("phone.csv", 8, "service_id", "gone", "error"),
    ]


def test_a_term_may_describe_any_table_but_only_a_table(load, items) -> None:
    items = load.changed(items, "n2", link_entity="thing")
    assert load.told(load(items)) == [("attribute.csv", 2, "link_entity", "thing", "error")]


def test_a_record_of_another_data_set_is_left_alone(load, items) -> None:
    uuid = "99f4f050-eb09-5b34-aa9c-f76a43430171"
    load([load.record("organization", uuid, line=2, name="Ours")], source="first")
    outcome = load([load.record("organization", uuid, line=2, name="Theirs")], source="second")
    assert load.told(outcome) == [("organization.csv", 2, "id", uuid, "error")]
    assert "'first'" in outcome.problems[0].message
    assert load.rows("organization", "name") == [("Ours",)]


def test_two_data_sets_may_use_the_same_numbers(load, items) -> None:
    load(items, source="first")
    assert load(items, source="second").problems == []
    assert load.count("service") == 4


def test_rows_that_the_reader_could_not_read_are_counted_once(load, items) -> None:
    wrong = [
        Problem("service.csv", 7, "name", "", "is wrong"),
        Problem("service.csv", 7, "url", "x", "is wrong, too"),
        Problem("service.csv", 8, "url", "x", "was dropped", "doubt"),
    ]
    outcome = load([*items, *wrong])
    assert (outcome.stored["service.csv"], outcome.left_out["service.csv"]) == (2, 1)
    assert outcome.problems == []


def test_too_many_bad_rows_refuse_everything(load, items) -> None:
    before = load.everything()
    bad = [Problem("service.csv", line, "name", "", "is wrong") for line in range(9, 14)]
    with pytest.raises(TooManyBad, match=r"service.csv: 5 of 7 rows"):
        load([*items, *bad], max_bad_share=0.7)
    assert load.everything() == before
    assert load([*items, *bad], max_bad_share=0.72).stored["service.csv"] == 2


def test_a_few_bad_rows_of_a_small_file_are_borne_unless_none_are(load, items) -> None:
    bad = Problem("service.csv", 9, "name", "", "is wrong")
    assert load([*items, bad], max_bad_share=0.2).stored["service.csv"] == 2
    with pytest.raises(TooManyBad):
        load([*items, bad], max_bad_share=0.0)


def test_a_file_of_which_nothing_is_left_is_refused(load, items) -> None:
    with pytest.raises(TooManyBad):
        load([Problem("service.csv", 2, "name", "", "is wrong")], max_bad_share=0.2)


def test_a_reader_that_breaks_leaves_no_trace(load, items) -> None:
    def broken():
        yield from items
        raise RuntimeError("the disk is gone")

    before = load.everything()
    with pytest.raises(RuntimeError, match="disk"):
        load(broken())
    assert load.everything() == before
    assert load(items).applied
