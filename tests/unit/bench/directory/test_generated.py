"""The directories and questions that are measured with."""

from itertools import islice

import pytest

from bench.directory.feed import write_feed
from bench.directory.questions import LIMIT, misspelt, questions
from bench.directory.rows import services
from resources_db.places import nearest_town
from resources_db.search.cells import cell_of


@pytest.fixture(scope="module")
def some():
    return list(islice(services(200), 200))


def test_a_directory_is_the_same_every_time(some):
    again = list(islice(services(200), 200))
    assert [each.entries for each in again] == [each.entries for each in some]


def test_each_service_has_its_own_id_place_and_card(some):
    ids = {each.card["service_at_location_id"] for each in some}
    assert len(ids) == 200
    for each in some:
        for entry in each.entries:
            assert entry["service_at_location_id"] == each.card["service_at_location_id"]
            assert entry["cell"] == cell_of(entry["latitude"], entry["longitude"])


def test_most_lie_in_connecticut(some):
    placed = [nearest_town(e.entries[0]["latitude"], e.entries[0]["longitude"]) for e in some]
    assert sum(town is not None for town in placed) > 180


def test_questions_are_the_same_every_time_and_about_now():
    assert questions(20) == questions(20)
    for query in questions(20):
        assert query.limit == LIMIT
        assert {"open_now", "walk_in"} < query.filters


def test_names_are_written_badly_but_alike():
    written = misspelt(["Hands On Hartford"], 50)
    assert len(set(written)) > 5
    assert all(abs(len(each) - len("Hands On Hartford")) <= 9 for each in written)


def test_a_feed_has_a_row_of_each_kind_for_each_location(tmp_path):
    files = {path.stem: path for path in write_feed(tmp_path, 8)}
    assert len(files["organization"].read_text().splitlines()) == 1 + 2
    for table in ("service", "location", "service_at_location", "address", "schedule"):
        assert len(files[table].read_text().splitlines()) == 1 + 8
