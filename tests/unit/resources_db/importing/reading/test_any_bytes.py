"""No bytes make a reader do anything but read or refuse."""

import json
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resources_db.importing.needs import Needs
from resources_db.importing.reading import ImportRefused, Tally, detect
from resources_db.importing.recipes import SheetFeed
from resources_db.importing.recipes.loading import recipe_of

HEADERS = {
    "services.csv": b"id,organization_id,name,description,url,status,minimum_age,assured_date\n",
    "locations.csv": b"id,name,latitude,longitude,location_type\n",
    "phones.csv": b"id,service_id,number,extension,type\n",
    "schedules.csv": b"id,service_id,freq,interval,byday,wkst,opens_at,closes_at,count,until,"
    b"valid_from,valid_to,dtstart,bymonthday,weekday,description\n",
    "addresses.csv": b"id,location_id,address_1,city,state_province,postal_code,country\n",
    "service_areas.csv": b"id,service_id,name,extent\n",
    "languages.csv": b"id,service_id,name,code\n",
}
CELLS = st.sampled_from(
    ["1", "0", "-1", "MO", "2TU", "WEEKLY", "MONTHLY", "09:00", "9a", "24:00", "2026-02-30",
     "1/1/1", "99999", "860-555-0100", '"', "\0", "", "é", "<p", "&#1;", "null", "41.7", "1e9",
     "\ud800",
     "Hartford", "24/7", "1st", "ＭＯ", "٣", "a\rb"]
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=17), max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["id", "name", "contents", "organization", "phones", "schedules", "freq",
                         "service_at_locations", "location", "taxonomy_term", "number"])
        | st.text(max_size=3),
        inner,
        max_size=4,
    ),
    max_leaves=15,
)  # fmt: skip


def survives(name: str, content: bytes) -> None:
    """Read a file of that name with that content."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        with suppress(ImportRefused):
            for each in detect(path).read(Tally()):
                assert each is not None


@pytest.mark.parametrize("name", [*HEADERS, "feed.json", "feed.zip"])
@given(content=st.binary(max_size=300))
@settings(max_examples=30)
def test_any_bytes(name: str, content: bytes) -> None:
    survives(name, content)


@pytest.mark.parametrize("name", HEADERS)
@given(rows=ROWS)
@settings(max_examples=40)
def test_any_cells_under_the_standards_columns(name: str, rows: list[list[str]]) -> None:
    text = "".join(f"{','.join(row)}\n" for row in rows)
    survives(name, HEADERS[name] + text.encode("utf-8", "surrogatepass"))


@given(JSON)
@settings(max_examples=150)
def test_any_json(tree: object) -> None:
    survives("feed.json", json.dumps(tree).encode())


@given(st.data())
@settings(max_examples=60)
def test_any_damage_to_a_zip(data: st.DataObject) -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("services.csv", HEADERS["services.csv"] + b"s1,o1,A,B\n")
    content = bytearray(buffer.getvalue())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] = data.draw(st.integers(0, 255))
    survives("feed.zip", bytes(content))


@given(st.binary(max_size=200))
def test_any_bytes_by_a_recipe(content: bytes) -> None:
    recipe = recipe_of({"source": {"id": "a"}, "columns": {"organization": "N", "service": "N"}})
    by_recipe(lambda path: SheetFeed(path, recipe, Needs()), b"N,M\n" + content)


def by_recipe(feed_of: Callable[[Path], SheetFeed], content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_bytes(content)
        with suppress(ImportRefused):
            for each in feed_of(path).read(Tally()):
                assert each is not None
