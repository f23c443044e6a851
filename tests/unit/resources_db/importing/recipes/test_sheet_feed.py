"""Spreadsheets by recipe, from their file to records."""

from datetime import time
from pathlib import Path
from typing import Any

import pytest

from resources_db.importing.needs import Needs
from resources_db.importing.reading import ImportRefused
from resources_db.importing.recipes import SheetFeed
from resources_db.importing.recipes.loading import recipe_of
from resources_db.terms import CODES
from tests.unit.resources_db.importing.feeds import Result, read
from tests.unit.resources_db.importing.workbooks import Sheet, xlsx

PLAIN: dict[str, Any] = {
    "source": {"id": "pantries", "name": "Pantries", "url": "https://example.org"},
    "columns": {"organization": "Name", "service": "{Name} pantry"},
    "needs": {"always": "pantry"},
}


def cooked(folder: Path, content: str, **parts: Any) -> Result:
    """What a recipe makes of a CSV file."""
    path = folder / "list.csv"
    path.write_text(content, encoding="utf-8")
    return baked(path, **parts)


def baked(path: Path, **parts: Any) -> Result:
    recipe = recipe_of(PLAIN | parts)
    return read(SheetFeed(path, recipe, Needs(recipe.needs.terms)))


def needs_of(result: Result) -> list[str]:
    links = [each for each in result.of("attribute") if each.values["link_type"] == "need"]
    return [CODES[each.values["taxonomy_term_id"]] for each in links]


def columns(**more: Any) -> dict[str, Any]:
    return PLAIN["columns"] | more


def test_one_row_is_one_service_at_one_place(tmp_path: Path) -> None:
    result = cooked(
        tmp_path,
        "Name,Street,No,Town,ST,Zip,Tel,Web,Lat,Lng\n"
        "House of Bread,Main St,12,Hartford,Conn.,6103,(860) 555-0100,example.org,41.764,-72.682\n",
        columns=columns(
            address="{No} {Street}", city="Town", state="ST", zip="Zip", phone="Tel",
            organization_url="Web", latitude="Lat", longitude="Lng",
        ),
        id=["Name", "Zip"],
    )  # fmt: skip
    service = result.one("service")
    assert service.id == "house-of-bread-6103"
    assert service.values["name"] == "House of Bread pantry"
    assert service.values["source_name"] == "Pantries"
    assert result.one("organization").values["website"] == "https://example.org"
    address = result.one("address").values
    assert (address["address_1"], address["state_province"], address["postal_code"]) == (
        "12 Main St", "CT", "06103",
    )  # fmt: skip
    assert result.one("location").values["latitude"] == 41.764
    assert result.one("phone").values["number"] == "+18605550100"
    assert result.one("service_at_location").values["attending_type"] == "physical"
    assert needs_of(result) == ["pantry"]
    assert not result.problems


def test_rows_of_one_agency_share_it(tmp_path: Path) -> None:
    result = cooked(
        tmp_path, "Name,Town\nBread,Hartford\nBread,Windsor\n", columns=columns(city="Town")
    )
    assert len(result.of("organization")) == 1
    assert len({each.id for each in result.of("service")}) == 2
    assert {each.values["organization_id"] for each in result.of("service")} == {"bread"}


def test_a_row_without_a_name_is_left_out(tmp_path: Path) -> None:
    result = cooked(tmp_path, "Name,Town\n,Hartford\nBread,Windsor\n")
    assert [(each.line, each.column) for each in result.errors] == [(2, "organization")]


def test_days_and_times_in_columns(tmp_path: Path) -> None:
    spans = [{"day": "Day", "opens": "From", "closes": "To"},
             {"day": "Day[2]", "opens": "From[2]", "closes": "To[2]"}]  # fmt: skip
    result = cooked(
        tmp_path, "Name,Day,From,To,Day,From,To\nBread,Fri2nd,1500,1700,LastSat,9a,noon\n",
        hours={"spans": spans},
    )  # fmt: skip
    words, second, last = result.of("schedule")
    assert words.values["description"] == "2nd Fri 3 pm-5 pm; last Sat 9 am-12 pm"
    assert (second.values["freq"], second.values["byday"]) == ("MONTHLY", "2FR")
    assert (last.values["byday"], last.values["opens_at"]) == ("-1SA", time(9))


def test_a_column_for_each_day(tmp_path: Path) -> None:
    days = {"MO": {"opens": "Mon open", "closes": "Mon close"}, "SU": {"opens": "Sun open"}}
    result = cooked(
        tmp_path, "Name,Mon open,Mon close,Sun open\nBread,9:00,17:00,13:00\n", hours={"days": days}
    )
    assert [each.values.get("byday") for each in result.of("schedule")] == [None, "MO", "SU"]
    assert "closes_at" not in result.of("schedule")[2].values


@pytest.mark.parametrize("closes", ["0830", "0900", "when it is gone"])
def test_times_that_cannot_be_are_kept_as_words(tmp_path: Path, closes: str) -> None:
    spans = [{"day": "Day", "opens": "From", "closes": "To"}]
    result = cooked(
        tmp_path, f"Name,Day,From,To\nBread,Mon,0900,{closes}\n", hours={"spans": spans}
    )
    assert result.one("schedule").values["description"] == f"Mon 0900-{closes}"
    assert "freq" not in result.one("schedule").values
    assert result.tally.hours.unread.total() == 1
    assert "kept as words" in result.doubts[0].message


def test_hours_in_words(tmp_path: Path) -> None:
    result = cooked(tmp_path, "Name,Open\nBread,Mon-Fri 9am-5pm\nMilk,ask Pete\n",
                    hours={"text": ["Open"]})  # fmt: skip
    assert [each.values.get("byday") for each in result.of("schedule")] == [
        None, "MO,TU,WE,TH,FR", None,
    ]  # fmt: skip
    assert (result.tally.hours.read, result.tally.hours.texts) == (1, 2)


def test_terms_of_a_column_lead_to_needs(tmp_path: Path) -> None:
    needs = {"column": "Kind", "terms": {"Cupboard": "pantry", "Kitchen": "hot_meals; pantry"}}
    text = "Name,Kind\nA,CUPBOARD\nB,kitchen\nC,Soup Kitchen\nD,Zoo\n"
    result = cooked(
        tmp_path, text, needs=needs, columns={"organization": "Name", "service": "Kind"}
    )
    assert needs_of(result) == ["pantry", "hot_meals", "pantry", "hot_meals"]
    assert dict(result.tally.needs.unmapped) == {"Zoo": 1}
    assert any("no need fits" in each.message for each in result.problems)


def test_a_need_may_be_guessed_from_words(tmp_path: Path) -> None:
    needs = {"words_in": ["Name"]}
    result = cooked(tmp_path, "Name\nSt. Ann Soup Kitchen\n", needs=needs)
    assert needs_of(result) == ["hot_meals"]


def test_a_filter_sets_rows_aside(tmp_path: Path) -> None:
    rows = {"only": {"Active": ["Y"]}, "without": {"Kind": ["Zoo"]}}
    text = "Name,Active,Kind\nA,y,Pantry\nB,n,Pantry\nC,Y,zoo\n"
    result = cooked(tmp_path, text, rows=rows)
    assert result.tally.set_aside == {"list.csv": 2}
    assert [each.id for each in result.of("service")] == ["a-a-pantry"]


def test_flags_values_and_parts(tmp_path: Path) -> None:
    result = cooked(
        tmp_path,
        "Name,Seniors?,Ramp (yes or blank),Fee,Speaks,Town and state\n"
        "A,Yes,x,Nothing,en/es,Hartford / CT\n",
        flags={"audience": {"Seniors?": "senior"}, "accessibility": {"Ramp": "wheelchair"}},
        columns=columns(
            cost={"column": "Fee", "values": {"nothing": "free"}, "otherwise": "paid"},
            languages={"column": "Speaks", "split": "/"},
            city={"column": "Town and state", "split": "/", "part": 1},
        ),
    )
    assert [each.values["code"] for each in result.of("language")] == ["en", "es"]
    assert result.one("accessibility").values["description"] == "wheelchair"
    assert result.one("cost_option").values["option"] == "free"
    assert result.one("address").values["city"] == "Hartford"
    assert "senior" in {CODES[each.values["taxonomy_term_id"]] for each in result.of("attribute")}


def test_our_own_codes_and_constants(tmp_path: Path) -> None:
    constants = {"walk_in": "no", "features": "delivery; dancing", "area": "Hartford; Windsor",
                 "seasonal": "yes", "hours": "MO 09:00-12:00"}  # fmt: skip
    result = cooked(tmp_path, "Name\nA\n", constants=constants)
    codes = {CODES[each.values["taxonomy_term_id"]]: each.values for each in result.of("attribute")}
    assert codes["walk_in"]["value"] == "no"
    assert "delivery" in codes
    assert [each.value for each in result.doubts] == ["dancing"]
    assert [each.values["extent"] for each in result.of("service_area")] == ["Hartford", "Windsor"]
    assert result.one("service").values["seasonal"] is True
    assert result.one("schedule").values["byday"] == "MO"


def test_a_line_without_an_address(tmp_path: Path) -> None:
    result = cooked(tmp_path, "Name,Tel\nHotline,211\n", columns=columns(phone="Tel"))
    assert result.one("location").values["location_type"] == "virtual"
    assert result.one("service_at_location").values["attending_type"] == "phone"


def test_an_unreadable_phone_does_not_cost_the_row(tmp_path: Path) -> None:
    result = cooked(tmp_path, "Name,Tel\nA,ask\n", columns=columns(phone="Tel"))
    assert result.of("service")
    assert "left out" in result.doubts[0].message


def test_a_sheet_of_a_workbook(tmp_path: Path) -> None:
    sheet: Sheet = [["Pantries of 2026"], ["Name", "Zip", "Note"], ["Bread", 6103, "a\nb"], [],
                    ["Milk", 6106, ""]]  # fmt: skip
    path = xlsx(tmp_path / "list.xlsx", {"Read me": [["hello"]], "Data": sheet})
    result = baked(path, file={"sheet": "Data"}, columns=columns(zip="Zip", description="Note"))
    assert [each.values["postal_code"] for each in result.of("address")] == ["06103", "06106"]
    assert [each.origin.line for each in result.of("service")] == [3, 5]
    assert result.of("service")[0].values["description"] == "a\nb"


def test_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx", {"Read me": [["hello"]]})
    with pytest.raises(ImportRefused, match="Read me"):
        baked(path, file={"sheet": "Data"})


@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".ods"])
def test_a_workbook_that_is_none(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"list{suffix}"
    path.write_bytes(b"\xd0\xcf\x11\xe0 or not")
    with pytest.raises(ImportRefused, match="list"):
        baked(path)


def test_a_sheet_that_claims_every_cell_there_is(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx", {"Data": [["Name"]]})
    content = xlsx(tmp_path / "far.xlsx", {"Data": [["Name"], ["x"]]})
    with_far_cell(content, path)
    with pytest.raises(ImportRefused, match="spreadsheet"):
        baked(path)


def with_far_cell(source: Path, target: Path) -> None:
    """A copy whose second cell says that it is the sheet's very last."""
    import zipfile

    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name).replace(b'r="A2"', b'r="XFD1048576"')
            new.writestr(name, text.replace(b'<row r="2"', b'<row r="1048576"'))


def test_windows_letters_and_semicolons(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name;Town\nPeña’s;Hartford\n".encode("cp1252"))
    result = baked(path, file={"encoding": "windows-1252", "separator": "semicolon"})
    assert result.one("organization").values["name"] == "Peña’s"
