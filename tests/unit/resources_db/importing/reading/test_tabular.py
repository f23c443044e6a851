"""The standard's tabular form, version 3."""

from datetime import date, time
from pathlib import Path

import pytest

from resources_db.importing.reading import ImportRefused
from resources_db.models import Base
from tests.unit.resources_db.importing.feeds import ORGANIZATIONS, SERVICES, read, write, zipped

FEED = {
    "organization.csv": ORGANIZATIONS,
    "services.csv": SERVICES,
    "location.csv": "id,latitude,longitude,location_type\nl1,41.7640,-72.6823,physical\n",
    "service_at_locations.csv": "id,service_id,location_id\nsl1,s1,l1\n",
    "address.csv": "id,location_id,address_1,city,state_province,postal_code,country,address_type\n"
    "a1,l1,1 Main St,Hartford,Connecticut,6103,USA,Physical\n",
    "phones.csv": "id,service_id,number,extension\np1,s1,(860) 555-0100,ext 5\n",
    "schedules.csv": "id,service_at_location_id,freq,byday,opens_at,closes_at\n"
    "h1,sl1,weekly,MO,09:00:00Z,5 PM\n",
    "languages.csv": "id,service_id,name\nla1,s1,Spanish\n",
}


def test_every_table_is_read(tmp_path: Path) -> None:
    result = read(write(tmp_path, FEED))
    assert result.one("service").values["organization_id"] == "o1"
    assert result.one("organization").values == {"name": "Hands On Main Street"}
    assert result.one("location").values["latitude"] == 41.7640
    assert result.one("service_at_location").values == {"service_id": "s1", "location_id": "l1"}
    address = result.one("address").values
    assert (address["state_province"], address["postal_code"], address["country"]) == (
        "CT", "06103", "US",
    )  # fmt: skip
    phone = result.one("phone").values
    assert (phone["number"], phone["extension"]) == ("+18605550100", "5")
    schedule = result.one("schedule").values
    assert (schedule["freq"], schedule["opens_at"], schedule["closes_at"]) == (
        "WEEKLY", time(9), time(17),
    )  # fmt: skip
    assert result.one("language").values["code"] == "es"
    assert not result.errors
    assert not result.doubts


def test_a_zip_is_read_like_its_folder(tmp_path: Path) -> None:
    folder, archive = write(tmp_path / "feed", FEED), zipped(tmp_path / "feed.zip", FEED)
    plain, packed = read(folder), read(archive)
    assert [each.values for each in packed.records] == [each.values for each in plain.records]
    assert packed.records[0].origin.file.startswith("feed.zip/")


def test_a_package_says_where_tables_are(tmp_path: Path) -> None:
    package = '{"resources": [{"name": "service", "path": "data/what.csv"}, {"name": 3}, 7]}'
    files = {"datapackage.json": package, "data/what.csv": SERVICES}
    assert read(write(tmp_path, files)).one("service").id == "s1"


def test_a_package_that_cannot_be_read_does_not_matter(tmp_path: Path) -> None:
    files = {"datapackage.json": "../../datapackage.json", "services.csv": SERVICES}
    assert read(write(tmp_path, files)).one("service").id == "s1"


def test_a_single_table(tmp_path: Path) -> None:
    write(tmp_path, {"services.csv": SERVICES})
    assert read(tmp_path / "services.csv").one("service").id == "s1"


@pytest.mark.parametrize(
    ("row", "column"),
    [(",o1,Food pantry", "id"), ("s1,,Food pantry", "organization_id"), ("s1,o1,", "name")],
)
def test_a_row_without_what_the_standard_requires(tmp_path: Path, row: str, column: str) -> None:
    result = read(write(tmp_path, {"services.csv": f"id,organization_id,name\n{row}\n"}))
    (error,) = result.errors
    assert (error.file, error.line, error.column) == ("services.csv", 2, column)
    assert not result.records


def test_a_bad_cell_costs_only_itself(tmp_path: Path) -> None:
    row = "id,organization_id,name,url,minimum_age,assured_date\ns1,o1,Pantry,no page,old,soon\n"
    result = read(write(tmp_path, {"services.csv": row}))
    assert {each.column for each in result.doubts} == {"url", "minimum_age", "assured_date"}
    assert result.one("service").values == {"organization_id": "o1", "name": "Pantry"}


def test_markup_goes(tmp_path: Path) -> None:
    row = 'id,organization_id,name,description\ns1,o1,Pantry,"<p>Bread &amp; <b>milk</b></p>"\n'
    result = read(write(tmp_path, {"services.csv": row}))
    assert result.one("service").values["description"] == "Bread & milk"


def test_several_numbers_in_a_phone_cell(tmp_path: Path) -> None:
    row = "id,service_id,number\np1,s1,860-555-0100 or 203-555-0199 x7\n"
    first, second = read(write(tmp_path, {"phones.csv": row})).of("phone")
    assert (first.id, first.values["number"]) == ("p1", "+18605550100")
    assert (second.id, second.values["extension"]) == ("p1#2", "7")


def test_a_phone_row_without_a_number_is_left_out(tmp_path: Path) -> None:
    result = read(write(tmp_path, {"phones.csv": "id,service_id,number\np1,s1,call us\n"}))
    assert [each.column for each in result.errors] == ["number"]


def test_rows_without_an_id_get_the_same_one_every_time(tmp_path: Path) -> None:
    text = "service_id,number\ns1,860-555-0100\ns1,203-555-0199\n"
    first = read(write(tmp_path / "a", {"phones.csv": text}))
    lines = text.splitlines()
    other = "\n".join([lines[0], lines[2], lines[1]])
    second = read(write(tmp_path / "b", {"phones.csv": other}))
    assert {each.id for each in first.records} == {each.id for each in second.records}
    assert len({each.id for each in first.records}) == 2


def test_hours_in_words_become_rules_and_stay_as_words(tmp_path: Path) -> None:
    row = 'id,service_id,description\nh1,s1,"Mon-Fri 9am-5pm"\nh2,s1,ask Pete at the gate\n'
    result = read(write(tmp_path, {"schedules.csv": row}))
    text, rule, unread = result.of("schedule")
    assert text.values["description"] == "Mon-Fri 9am-5pm"
    assert (rule.id, rule.values["byday"], rule.values["service_id"]) == (
        "h1#1", "MO,TU,WE,TH,FR", "s1",
    )  # fmt: skip
    assert unread.values == {"service_id": "s1", "description": "ask Pete at the gate"}
    assert (result.tally.hours.texts, result.tally.hours.read) == (2, 1)
    assert list(result.tally.hours.unread) == ["ask Pete at the gate"]


def test_a_rule_that_says_nothing_clear_stays_words(tmp_path: Path) -> None:
    header = "id,service_id,freq,interval,byday,opens_at,description"
    row = "h1,s1,WEEKLY,2,MO,09:00,Odd weeks"
    result = read(write(tmp_path, {"schedules.csv": f"{header}\n{row}\n"}))
    schedule = result.one("schedule")
    assert schedule.values == {"service_id": "s1", "description": "Odd weeks"}
    assert "dtstart" in result.doubts[0].message


def test_a_day_of_the_month_is_monthly(tmp_path: Path) -> None:
    row = "id,service_id,freq,byday,opens_at\nh1,s1,WEEKLY,2TU,09:00\n"
    result = read(write(tmp_path, {"schedules.csv": row}))
    assert result.one("schedule").values["freq"] == "MONTHLY"
    assert result.doubts


def test_swapped_coordinates(tmp_path: Path) -> None:
    row = "id,latitude,longitude\nl1,-72.6823,41.7640\n"
    result = read(write(tmp_path, {"locations.csv": row}))
    assert result.one("location").values["latitude"] == 41.7640
    assert "swapped" in result.doubts[0].message


def test_half_a_point_is_none(tmp_path: Path) -> None:
    result = read(write(tmp_path, {"locations.csv": "id,latitude,longitude\nl1,41.7,\n"}))
    assert result.one("location").values == {}
    assert len(result.doubts) == 1


def test_towns_of_an_area(tmp_path: Path) -> None:
    row = 'id,service_id,name\na1,s1,"Hartford, West Hartford"\na2,s1,The northern hills\n'
    towns = read(write(tmp_path, {"service_areas.csv": row})).of("service_area")
    assert [each.values.get("extent") for each in towns] == ["Hartford", "West Hartford", None]
    assert towns[2].values["name"] == "The northern hills"


def test_words_that_promise_wheelchair_access(tmp_path: Path) -> None:
    row = "id,location_id,description\nw1,l1,Wheelchair ramp\nw2,l2,Not wheelchair accessible\n"
    found = read(write(tmp_path, {"accessibility.csv": row})).of("accessibility")
    assert [(each.values["location_id"], each.values["description"]) for each in found] == [
        ("l1", "Wheelchair ramp"), ("l1", "wheelchair"), ("l2", "Not wheelchair accessible"),
    ]  # fmt: skip


def test_a_free_service_has_a_cost_to_search_by(tmp_path: Path) -> None:
    row = "id,organization_id,name,fees_description\ns1,o1,Pantry,No cost\ns2,o1,Gym,$5\n"
    result = read(write(tmp_path, {"services.csv": row}))
    assert result.one("cost_option").values == {"service_id": "s1", "option": "free"}


def test_columns_of_the_feeds_own_are_counted(tmp_path: Path) -> None:
    row = "id,organization_id,name,shoe size\ns1,o1,Pantry,44\ns2,o1,Pantry,\n"
    result = read(write(tmp_path, {"services.csv": row}))
    assert dict(result.tally.unused) == {"service.shoe size": 1}


def test_a_folder_without_tables(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match=r"services\.csv"):
        read(write(tmp_path, {"notes.txt": "hello"}))


def test_the_directory_has_a_place_for_every_column_it_names() -> None:
    from resources_db.importing.reading.columns import is_kept
    from resources_db.importing.reading.standard import KINDS

    lost = [f"{table}.{column}" for table, columns in KINDS.items() for column in columns
            if not is_kept(table, column)]  # fmt: skip
    assert lost == []


def test_every_column_of_the_directory_can_be_read() -> None:
    from resources_db.importing.reading.standard import KINDS
    from resources_db.models import Sourced

    bookkeeping = set(Sourced.__annotations__)
    missing = [
        f"{table}.{column.name}"
        for table in KINDS
        for column in Base.metadata.tables[table].columns
        if column.name not in bookkeeping and column.name not in KINDS[table]
    ]
    assert missing == []


def test_dates_and_text_have_their_types(tmp_path: Path) -> None:
    row = "id,organization_id,name,assured_date,maximum_age\ns1,o1,Pantry,3/31/2025,17.5\n"
    values = read(write(tmp_path, {"services.csv": row})).one("service").values
    assert values["assured_date"] == date(2025, 3, 31)
    assert values["maximum_age"] == 17.5


def test_files_of_other_kinds_are_named(tmp_path: Path) -> None:
    result = read(write(tmp_path, FEED | {"notes.csv": "a,b\n1,2\n", "logo.png": b"\x89PNG"}))
    assert result.tally.not_read == ["notes.csv"]
    assert "notes.csv" not in result.tally.rows
