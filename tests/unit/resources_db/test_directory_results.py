import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from resources_db.directory import Directory
from resources_db.hours import LOCAL_TIME
from resources_db.migrations import downgrade, migrate
from resources_db.query import Query
from resources_db.results import Result
from resources_db.settings import VARIABLE

MakeDirectory = Callable[..., Directory]
NOON = datetime(2026, 11, 30, 17, tzinfo=UTC)
INTERFACE = (
    "id service organization need sub_needs address latitude longitude approximate distance_m "
    "phone phone_label open hours_text languages accessibility documents eligibility fees "
    "last_verified source_url url directions_url"
)
FULL = {
    "id": "full",
    "service": "Pantry",
    "organization": "Church",
    "organization_url": "https://church.example",
    "sub_needs": "pantry; hot_meals",
    "description": "Groceries.",
    "address": "1 Main St & Elm",
    "city": "Hartford",
    "zip": "06106",
    "latitude": "41.75",
    "longitude": "-72.69",
    "phone": "860-543-8419 x102",
    "text_to": "51555",
    "tty": "711",
    "hours": "MO-FR 09:00-17:00",
    "hours_text": "weekdays",
    "audience": "family",
    "eligibility": "low_income",
    "eligibility_text": "Low income",
    "documents": "photo_id",
    "documents_text": "a photo ID",
    "cost": "sliding",
    "cost_text": "by income",
    "walk_in": "no",
    "features": "interpreters",
    "languages": "en; es",
    "accessibility": "wheelchair",
    "source": "a list",
    "source_url": "https://source.example",
    "source_date": "2025-03",
    "verified_date": "2026-11-01",
}
BARE = {"id": "bare", "service": "Bare", "sub_needs": "pantry", "city": "Willimantic"}


def only(directory: Directory, **query: object) -> Result:
    asked = Query(need="food", latitude=41.75, longitude=-72.69, **query)  # type: ignore[arg-type]
    (result,) = directory.search(asked, at=NOON).results
    return result


def test_everything_a_row_says_is_in_its_result(make_directory: MakeDirectory) -> None:
    answer = only(make_directory(FULL)).to_json()
    answer.pop("id")
    assert answer == {
        "service": "Pantry",
        "organization": "Church",
        "need": "food",
        "sub_needs": ["pantry", "hot_meals"],
        "description": "Groceries.",
        "address": "1 Main St & Elm, Hartford, CT 06106",
        "latitude": 41.75,
        "longitude": -72.69,
        "approximate": False,
        "distance_m": 0.0,
        "attending_type": "physical",
        "phone": "+18605438419",
        "phone_label": "860-543-8419 x102",
        "sms": "51555",
        "tty": "711",
        "open": {
            "state": "open",
            "until": "2026-11-30T17:00:00-05:00",
            "next_opens_at": None,
            "reason": None,
        },
        "seasonal": False,
        "hours_text": "weekdays",
        "languages": ["en", "es"],
        "interpreters": True,
        "accessibility": ["wheelchair"],
        "documents": ["photo_id"],
        "documents_text": "a photo ID",
        "eligibility": ["low_income", "family"],
        "eligibility_text": "Low income",
        "fees": "sliding",
        "fees_text": "by income",
        "walk_in": False,
        "last_verified": "2026-11-01",
        "source": "a list",
        "source_url": "https://source.example",
        "source_date": "2025-03",
        "url": "https://church.example",
        "directions_url": "https://www.google.com/maps/dir/?api=1"
        "&destination=1+Main+St+%26+Elm%2C+Hartford%2C+CT+06106",
        "call_first": None,
    }


def test_before_walking_to_a_shelter_one_calls(make_directory: MakeDirectory) -> None:
    directory = make_directory(BARE | {"sub_needs": "shelter"}, need="housing")
    (result,) = directory.search(Query(need="housing"), at=NOON).results
    assert result.call_first == "211"


def test_what_a_row_does_not_say_is_empty_never_made_up(make_directory: MakeDirectory) -> None:
    result = only(make_directory(BARE))
    assert result.address == "Willimantic, CT"
    assert result.approximate
    assert result.open.state == "unknown"
    silent = "phone phone_label sms tty hours_text documents_text eligibility_text fees fees_text"
    for name in f"{silent} walk_in last_verified source source_url source_date url".split():
        assert getattr(result, name) is None, name
    for name in ("languages", "accessibility", "documents", "eligibility"):
        assert getattr(result, name) == ()


def test_nobody_is_led_to_the_middle_of_a_town(make_directory: MakeDirectory) -> None:
    assert only(make_directory(BARE)).directions_url is None


def test_an_exact_point_without_a_street_can_be_found(make_directory: MakeDirectory) -> None:
    result = only(make_directory(BARE | {"latitude": "41.71", "longitude": "-72.21"}))
    assert result.directions_url
    assert result.directions_url.endswith("destination=41.71%2C-72.21")


@pytest.mark.parametrize("name", INTERFACE.split())
def test_the_chat_interface_has_its_fields(make_directory: MakeDirectory, name: str) -> None:
    answer = only(make_directory(BARE)).to_json()
    assert name in answer
    assert json.loads(json.dumps(answer)) == answer


class TestGet:
    def test_results_keep_the_order_asked_for(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(BARE, FULL)
        ids = [each.id for each in directory.search(Query(need="food"), at=NOON).results]
        for order in (ids, ids[::-1]):
            assert [each.id for each in directory.get(order, at=NOON)] == order

    def test_distances_are_from_the_point_given(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(FULL)
        id_ = only(directory).id
        (near,) = directory.get([id_], latitude=41.75, longitude=-72.69, at=NOON)
        (far,) = directory.get([id_], latitude=41.85, longitude=-72.69, at=NOON)
        (nowhere,) = directory.get([id_], at=NOON)
        assert near.distance_m == 0
        assert far.distance_m == pytest.approx(11_120, abs=5)
        assert nowhere.distance_m is None

    def test_the_need_is_the_first_of_the_row(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(BARE | {"sub_needs": "hot_meals; shelter"})
        id_ = directory.search(Query(need="housing"), at=NOON).results[0].id
        assert [each.need for each in directory.get([id_], at=NOON)] == ["food"]

    def test_what_is_gone_is_left_out(self, make_directory: MakeDirectory) -> None:
        assert make_directory(FULL).get(["00000000-0000-0000-0000-000000000000"], at=NOON) == []


class TestOpeningOn:
    def test_spans_of_each_day(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(FULL)
        monday, saturday = date(2026, 11, 30), date(2026, 12, 5)
        first, second = directory.opening_on(only(directory).id, [monday, saturday])
        assert (first.day, first.state, second.state) == (monday, "open", "closed")
        (span,) = first.spans
        assert span.opens_at == datetime(2026, 11, 30, 9, tzinfo=LOCAL_TIME)
        assert span.closes_at == datetime(2026, 11, 30, 17, tzinfo=LOCAL_TIME)

    def test_without_hours_it_is_unknown(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(BARE)
        (day,) = directory.opening_on(only(directory).id, [date(2026, 11, 30)])
        assert (day.state, day.reason) == ("unknown", "no_schedule")

    def test_of_a_seasonal_place_it_is_unknown(self, make_directory: MakeDirectory) -> None:
        directory = make_directory(FULL | {"seasonal": "yes"})
        (day,) = directory.opening_on(only(directory).id, [date(2026, 11, 30)])
        assert (day.state, day.reason) == ("unknown", "seasonal")

    def test_of_an_unknown_id_it_is_unknown(self, make_directory: MakeDirectory) -> None:
        (day,) = make_directory(FULL).opening_on("gone", [date(2026, 11, 30)])
        assert day.state == "unknown"


class TestIsReady:
    def test_when_something_can_be_found(self, make_directory: MakeDirectory) -> None:
        assert make_directory(FULL).is_ready()

    def test_not_without_tables_nor_rows(self, engine: Engine) -> None:
        assert not Directory(engine).is_ready()
        migrate(engine)
        assert not Directory(engine).is_ready()

    def test_not_with_tables_of_an_older_version(
        self, make_directory: MakeDirectory, migrated: Engine
    ) -> None:
        make_directory(FULL)
        downgrade(migrated, "v0001")
        assert not Directory(migrated).is_ready()

    def test_not_without_a_database(self, tmp_path: Path) -> None:
        assert not Directory.open(f"sqlite:///{tmp_path}/missing/folder/a.db").is_ready()

    def test_the_setting_says_where(
        self, make_directory: MakeDirectory, migrated: Engine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        make_directory(FULL)
        monkeypatch.setenv(VARIABLE, migrated.url.render_as_string(hide_password=False))
        directory = Directory.open()
        assert directory.is_ready()
        directory.close()
