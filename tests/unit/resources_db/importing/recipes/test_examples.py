"""The recipes that come with the navigator, on made-up files of the shape they are for."""

from datetime import time
from pathlib import Path

from resources_db.importing.needs import Needs
from resources_db.importing.recipes import SheetFeed, load_recipe
from resources_db.terms import CODES
from tests.unit.resources_db.importing.feeds import Result, read

DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
OASIS = ["name", "address_1", "address_2", "city", "state", "zip", "phone", "latitude",
         "longitude", "category", "website", ""]  # fmt: skip
FINDER = ["", "Type (FARMERS_MARKET, SOUP_KITCHEN, or WIC_OFFICE) ", "Name", "Address - Line 1 ",
          "Address - Line 2 (optional)", "City", "State", "Zip Code", "Phone Number (optional)",
          "Website (optional)", "Description (optional)",
          "Families and children? (either \u2018Yes\u2019 or leave blank)", "Seniors? (either)",
          "Wheelchair accessible? (either)"]  # fmt: skip
FINDER += [f"Open {day}? (either)" for day in DAYS]
FINDER += [f"{day} {end} Time (military time - e.g., 8:00)" for day in DAYS
           for end in ("Opening", "Closing")]  # fmt: skip


def cooked(path: Path, recipe: str) -> Result:
    loaded = load_recipe(Path(recipe))
    return read(SheetFeed(path, loaded, Needs(loaded.needs.terms)))


def needs_of(result: Result) -> list[str]:
    links = [each.values for each in result.of("attribute")]
    return [CODES[each["taxonomy_term_id"]] for each in links if each["link_type"] == "need"]


def test_food_oasis_la(tmp_path: Path) -> None:
    header = [*OASIS]
    for number in range(1, 8):
        closes = "open" if number == 6 else "close"  # as the published file has it
        header += [f"daycode{number}", f"day{number}_open", f"day{number}_{closes}"]
    place = (
        "St. Ann,1 Oak St,,Elmtown,CA,90011,(213)747-6357,34.02,-118.25,Food Pantry,http//a.org,"
    )
    spans = "Fri2nd,1500,1700,SatLast,0830,0900,,,,,,,,,,Sun,1300,1430,,,"
    path = tmp_path / "food-pantry.csv"
    path.write_text(f"{','.join(header)}\n{place},{spans}\n", encoding="utf-8")
    result = cooked(path, "food-oasis-la")
    assert result.one("organization").values["website"] == "http://a.org"
    assert [each.values.get("byday") for each in result.of("schedule")] == [
        None, "2FR", "-1SA", "SU",
    ]  # fmt: skip
    assert result.of("schedule")[3].values["closes_at"] == time(14, 30)
    assert needs_of(result) == ["pantry"]
    assert not result.problems


def test_philly_food_finder(tmp_path: Path) -> None:
    def row(kind: str, name: str, **cells: str) -> str:
        told = dict.fromkeys(FINDER, "") | {FINDER[1]: kind, FINDER[2]: name, FINDER[5]: "Elmtown"}
        for beginning, cell in cells.items():
            wanted = beginning.replace("_", " ")
            told[next(each for each in FINDER if each.startswith(wanted))] = cell
        return ",".join(told.values())

    quoted = ",".join(f'"{name}"' for name in FINDER)
    kitchen = row("SOUP_KITCHEN", "St. Ann", Seniors="Yes", Wheelchair="Yes",
                  Monday_Opening="8:00", Monday_Closing="13:30", Description="Indoor")  # fmt: skip
    market = row("FARMERS_MARKET", "Elm Market")
    lines = ["Table 1" + "," * (len(FINDER) - 1), quoted, kitchen, market]
    path = tmp_path / "all_resources.csv"
    path.write_bytes("\r".join(lines).encode("mac_roman", "replace"))
    result = cooked(path, "philly-food-finder")
    assert result.tally.set_aside == {"all_resources.csv": 1}
    assert result.one("service").values["name"] == "Soup kitchen"
    assert result.one("service").values["description"] == "Indoor"
    assert result.one("accessibility").values["description"] == "wheelchair"
    assert result.of("schedule")[1].values["closes_at"] == time(13, 30)
    assert needs_of(result) == ["hot_meals"]
    assert "senior" in {CODES[each.values["taxonomy_term_id"]] for each in result.of("attribute")}
