"""Encodings, separators, headers and line ends as programs of forty years wrote them."""

from pathlib import Path

import pytest

from resources_db.importing.reading import ImportRefused, limits
from tests.unit.resources_db.importing.feeds import SERVICES, Result, read, write

NAMED = "id,organization_id,name\ns1,o1,Peña’s Café\n"


def services(folder: Path, content: str | bytes) -> Result:
    return read(write(folder, {"services.csv": content}))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    result = services(tmp_path, NAMED.encode(encoding))
    assert result.one("service").values["name"] == "Peña’s Café"


def test_an_old_macintosh(tmp_path: Path) -> None:
    result = services(tmp_path, NAMED.replace("\n", "\r").encode("mac_roman"))
    assert result.one("service").values["name"] == "Peña’s Café"


def test_one_windows_letter_in_a_unicode_file(tmp_path: Path) -> None:
    content = NAMED.encode() + "s2,o1,Niño\n".encode("cp1252")
    assert [each.values["name"] for each in services(tmp_path, content).of("service")] == [
        "Peña’s Café", "Niño",
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\n\r\n"])
def test_line_ends(tmp_path: Path, ending: str) -> None:
    text = SERVICES.replace("\n", ending) + f"s2,o1,Soup kitchen,active{ending}"
    assert [each.id for each in services(tmp_path, text).of("service")] == ["s1", "s2"]


def test_mixed_line_ends_keep_their_numbers(tmp_path: Path) -> None:
    result = services(tmp_path, "id,organization_id,name\rs1,o1,A\r\ns2,,B\ns3,o1,C")
    assert [(each.line, each.column) for each in result.errors] == [(3, "organization_id")]


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_separators(tmp_path: Path, separator: str) -> None:
    result = services(tmp_path, SERVICES.replace(",", separator))
    assert result.one("service").values["name"] == "Food pantry"


def test_commas_in_the_text_of_a_semicolon_file(tmp_path: Path) -> None:
    text = "id;organization_id;name;description\ns1;o1;Pantry;bread, milk, eggs, salt, tea\n"
    assert services(tmp_path, text).one("service").values["description"].startswith("bread, milk")


def test_header_in_other_case_and_spacing(tmp_path: Path) -> None:
    result = services(tmp_path, " ID , Organization ID,Service Name\ns1,o1,Pantry\n")
    assert result.one("service").values == {"organization_id": "o1", "name": "Pantry"}


def test_a_title_above_the_header(tmp_path: Path) -> None:
    result = services(tmp_path, f"Services of 2026,,,\n,,,\n{SERVICES}")
    assert result.one("service").origin.line == 4


def test_labels_for_people_below_the_header(tmp_path: Path) -> None:
    text = "id,organization_id,name\nUnique ID,Organization,Name of service\ns1,o1,Pantry\n"
    assert services(tmp_path, text).one("service").id == "s1"


def test_the_header_once_more_in_the_middle(tmp_path: Path) -> None:
    result = services(tmp_path, SERVICES + SERVICES.replace("s1", "s2"))
    assert [each.id for each in result.of("service")] == ["s1", "s2"]


def test_no_header(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="has no header"):
        services(tmp_path, "s1,o1,Food pantry\n")


def test_empty_lines_and_empty_rows(tmp_path: Path) -> None:
    result = services(tmp_path, f"\n\n{SERVICES}\n,,,\n\n")
    assert result.tally.rows == {"services.csv": 1}


def test_empty_files_hold_no_rows(tmp_path: Path) -> None:
    result = read(write(tmp_path, {"services.csv": SERVICES, "phones.csv": ""}))
    assert result.tally.rows == {"services.csv": 1}


def test_a_row_that_is_too_short(tmp_path: Path) -> None:
    result = services(tmp_path, "id,organization_id,name,description\ns1,o1,Pantry\n")
    assert result.one("service").values["name"] == "Pantry"


def test_a_row_that_is_too_long(tmp_path: Path) -> None:
    result = services(tmp_path, "id,organization_id,name\ns1,o1,Bread, milk\n")
    assert "quotes" in result.errors[0].message


def test_empty_cells_beyond_the_last_column(tmp_path: Path) -> None:
    assert services(tmp_path, "id,organization_id,name\ns1,o1,Bread,,\n").one("service")


def test_nul_bytes(tmp_path: Path) -> None:
    text = SERVICES.replace("Food", "Fo\0od")
    assert services(tmp_path, text).one("service").values["name"] == "Food pantry"


def test_letters_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    result = services(tmp_path, NAMED.encode() + b"s2,o1,caf\x81\n")
    assert "UTF-8" in result.doubts[0].message


def test_a_line_break_within_quotes(tmp_path: Path) -> None:
    text = 'id,organization_id,name,description\ns1,o1,A,"one\ntwo"\ns2,,B,\n'
    result = services(tmp_path, text)
    assert result.one("service").values["description"] == "one\ntwo"
    assert result.errors[0].line == 4


def test_a_quote_that_is_never_closed(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="not closed"):
        services(tmp_path, f'{SERVICES}s2,o1,"Soup,active\ns3,o1,Bread,active\n')


def test_a_million_columns(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="columns"):
        services(tmp_path, "id" + ",x" * 1_000_000)


def test_a_huge_cell(tmp_path: Path) -> None:
    huge = "x" * (limits.CELL_CHARACTERS + 1)
    with pytest.raises(ImportRefused, match=r"services\.csv:3"):
        services(tmp_path, f"{SERVICES}s2,o1,{huge},active\n")


def test_a_line_without_end(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="line"):
        services(tmp_path, "id" + " " * limits.LINE_CHARACTERS)


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    write(tmp_path / "there", {"services.csv": SERVICES})
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "services.csv").symlink_to(tmp_path / "there" / "services.csv")
    assert read(tmp_path / "here").one("service").id == "s1"


def test_a_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "services.csv").symlink_to(tmp_path / "gone.csv")
    with pytest.raises(ImportRefused):
        read(tmp_path)


@pytest.mark.parametrize("name", ["gone.csv", "gone"])
def test_nothing_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(ImportRefused, match="No such file"):
        read(tmp_path / name)


def test_an_empty_file(tmp_path: Path) -> None:
    write(tmp_path, {"services.csv": ""})
    with pytest.raises(ImportRefused, match="is empty"):
        read(tmp_path / "services.csv")


def test_a_spreadsheet_of_its_own_kind(tmp_path: Path) -> None:
    write(tmp_path, {"pantries of 2024.csv": "Name,Hours\nA,9-5\n"})
    with pytest.raises(ImportRefused, match="--recipe"):
        read(tmp_path / "pantries of 2024.csv")
