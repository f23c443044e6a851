"""`navigator directory verify`, as a maintainer runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from resources_db.directory import Directory
from resources_db.models import Metadata, SearchCard, Service
from resources_db.places import place_by_value
from resources_db.query import Query
from resources_db.seed.load import seed

AddPlace = Callable[..., str]
Navigator = Callable[..., int]
TODAY = date(2026, 11, 30)
NOON = datetime(2026, 11, 30, 17, tzinfo=UTC)


def service(engine: Engine, id_: str = "service-a") -> Service:
    columns = list(Service.__table__.columns)
    with engine.connect() as connection:
        row = connection.execute(select(*columns).where(Service.id == id_)).one()
    return Service(**row._mapping)


def edits(engine: Engine) -> list[tuple[str, str, str, str]]:
    columns = (
        Metadata.field_name,
        Metadata.previous_value,
        Metadata.replacement_value,
        Metadata.updated_by,
    )
    with engine.connect() as connection:
        rows = connection.execute(select(*columns).order_by(Metadata.field_name))
        return [(a, b, c, d) for a, b, c, d in rows]


@pytest.mark.parametrize("given", ["service-a", "pantry-hope", "serv", "SERVICE-A"])
def test_a_check_is_recorded(
    navigator: Navigator, migrated: Engine, add_place: AddPlace, given: str
) -> None:
    add_place("a", slug="pantry-hope", verified_on=None)
    assert navigator("verify", given, "--by", "Rosa", "--on", "2026-11-01") == 0
    assert service(migrated).assured_date == date(2026, 11, 1)
    assert service(migrated).last_modified is not None
    assert edits(migrated) == [("assured_date", "", "2026-11-01", "Rosa")]


def test_results_then_show_it(navigator: Navigator, migrated: Engine, add_place: AddPlace) -> None:
    add_place("a", verified_on=None)
    navigator("verify", "service-a", "--by", "Rosa", "--on", "2026-11-01")
    with migrated.connect() as connection:
        card = json.loads(connection.execute(select(SearchCard.card)).scalar_one())
    assert card["last_verified"] == "2026-11-01"
    assert card["service"] == "Food pantry"


def test_an_address_and_a_note_are_kept(
    navigator: Navigator, migrated: Engine, add_place: AddPlace
) -> None:
    add_place("a", verified_on=None)
    note = ("--note", "Ask for Ana")
    assert navigator("verify", "a", "--by", "rosa@x.org", "--on", "2026-11-01", *note) == 0
    found = service(migrated)
    assert found.assurer_email == "rosa@x.org"
    assert found.note == "2026-11-01, rosa@x.org: Ask for Ana"
    assert [edit[0] for edit in edits(migrated)] == ["assured_date", "assurer_email", "note"]


def test_a_new_load_of_the_data_set_does_not_take_it_back(
    navigator: Navigator,
    migrated: Engine,
    write_seed: Callable[..., Path],
    make_directory: Callable[..., Directory],
) -> None:
    row = {"id": "hope", "sub_needs": "pantry", "city": "Hartford", "service": "Pantry"}
    directory = make_directory(row)
    assert navigator("verify", "hope", "--by", "Rosa", "--on", "2026-11-01") == 0
    folder = write_seed(row | {"service": "Food pantry"})
    seed(migrated, place_by_value, on=TODAY, folder=folder)
    query = Query("food", latitude=41.76, longitude=-72.68)
    (result,) = directory.search(query, at=NOON).results
    assert (result.service, result.last_verified) == ("Food pantry", "2026-11-01")


def test_a_later_check_stays(
    navigator: Navigator,
    migrated: Engine,
    add_place: AddPlace,
    capsys: pytest.CaptureFixture[str],
) -> None:
    add_place("a", verified_on=date(2026, 11, 5))
    assert navigator("verify", "a", "--by", "Rosa", "--on", "2026-11-01") == 0
    assert "verified later, on 2026-11-05" in capsys.readouterr().out
    assert service(migrated).assured_date == date(2026, 11, 5)
    assert edits(migrated) == []


def test_the_future_is_refused(
    navigator: Navigator, add_place: AddPlace, capsys: pytest.CaptureFixture[str]
) -> None:
    add_place("a")
    assert navigator("verify", "a", "--by", "Rosa", "--on", "2999-01-01") == 1
    assert "in the future" in capsys.readouterr().err


def test_an_unknown_id_changes_nothing_and_the_closest_are_shown(
    navigator: Navigator,
    migrated: Engine,
    add_place: AddPlace,
    capsys: pytest.CaptureFixture[str],
) -> None:
    add_place("a", slug="pantry-hope", verified_on=None)
    add_place("b", slug="clinic", service="Dental clinic", verified_on=None, street="2 Elm St")
    assert navigator("verify", "service-b", "pantri-hope", "--by", "Rosa") == 1
    printed = capsys.readouterr().err
    assert "'pantri-hope' is not in the directory." in printed
    assert "Food pantry (service-, seed: pantry-hope)" in printed
    assert "Nothing was noted." in printed
    assert service(migrated, "service-b").assured_date is None


def test_a_beginning_of_several_is_asked_back(
    navigator: Navigator, add_place: AddPlace, capsys: pytest.CaptureFixture[str]
) -> None:
    add_place("a")
    add_place("b", street="2 Elm St")
    assert navigator("verify", "service-", "--by", "Rosa") == 1
    assert "beginning of several" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [("--by", " "), ("--by", "Rosa", "--on", "yesterday"), ()])
def test_what_is_missing_is_said(navigator: Navigator, wrong: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit):
        navigator("verify", "a", *wrong)
