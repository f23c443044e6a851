"""Files that say they are an export, and may be anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db.export.package import FORM, NAME, OURS
from resources_db.hsds.standard import FILES
from resources_db.importing.reading import ImportRefused, Tally, detect
from resources_db.importing.records import Record
from resources_db.problems import Problem

HEADER = "id,organization_id,name,seasonal,minimum_age,assured_date,last_modified\r\n"
cells = st.sampled_from(["", "true", "7", "2026-01-01", "x", "9" * 400, "'=1", "nan", "\x00"])
rows = st.lists(st.lists(cells, max_size=9).map(",".join), max_size=4).map("\r\n".join)


def claim(folder: Path, content: bytes) -> Path:
    """A folder with one table that says it is an export."""
    (folder / NAME).write_text(json.dumps({OURS: FORM}), "utf-8")
    (folder / FILES["service"]).write_bytes(content)
    return folder


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given((rows.map(lambda text: (HEADER + text).encode())) | st.binary())
def test_each_row_is_a_record_or_a_problem(tmp_path: Path, content: bytes) -> None:
    tally = Tally()
    try:
        found = [*detect(claim(tmp_path, content)).read(tally)]
    except ImportRefused:
        return
    assert all(isinstance(each, Record | Problem) for each in found)
    assert len(found) == tally.rows.total()


def test_a_file_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    content = (HEADER + 'a,o,"cut o').encode()
    with pytest.raises(ImportRefused, match="cut off"):
        list(detect(claim(tmp_path, content)).read(Tally()))
