from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from resources_db.phone_numbers import PhoneNumber
from resources_db.places import place_by_value
from resources_db.problems import Problem
from resources_db.seed.load import read_placed
from resources_db.seed.rows import read_seed

WriteSeed = Callable[..., Path]
GOOD = {"id": "a-pantry", "sub_needs": "pantry", "city": "Hartford"}


def test_a_row_is_read_with_real_types_and_its_line(write_seed: WriteSeed) -> None:
    row = GOOD | {
        "sub_needs": "pantry; hot_meals",
        "phone": "860-543-8419 x102",
        "other_phones": "211 (after hours)",
        "hours": "MO 09:00-12:00",
        "area": "Tolland County; Hartford",
        "walk_in": "no",
        "seasonal": "yes",
        "verified_date": "2026-11-30",
        "minimum_age": "18",
        "languages": "en; pt-BR",
    }
    rows, problems = read_seed(write_seed(GOOD | {"id": "first"}, row))
    assert problems == []
    read = rows[1]
    assert (read.file, read.line, read.need) == ("food.csv", 3, "food")
    assert read.sub_needs == ("pantry", "hot_meals")
    assert read.phone == PhoneNumber("+18605438419", "102")
    assert read.other_phones == ((PhoneNumber("211"), "after hours"),)
    assert len(read.hours) == 1
    assert read.area[-1] == "Hartford"
    assert "Mansfield" in read.area
    assert (read.walk_in, read.seasonal, read.first_call) == (False, True, False)
    assert read.verified_date == date(2026, 11, 30)
    assert read.minimum_age == 18
    assert read.languages == ("en", "pt-BR")


@pytest.mark.parametrize(
    ("column", "value", "advice"),
    [
        ("id", "A Pantry", "small letters"),
        ("service", "", "must not be empty"),
        ("sub_needs", "", "sub-needs"),
        ("sub_needs", "pantry; pizza", "pizza"),
        ("sub_needs", "shelter", "housing.csv"),
        ("zip", "6106", "five digits"),
        ("zip", "10001", "Connecticut"),
        ("zip", "06999", "no such ZIP"),
        ("city", "Springfeld", "not a town"),
        ("city", "", "needs a city or a ZIP"),
        ("latitude", "-72.7", "40.9 to 42.1"),
        ("longitude", "north", "decimal degrees"),
        ("attending_type", "in person", "physical, phone or online"),
        ("phone", "call us", "not a phone number"),
        ("phone", "860-055-0100", "check the digits"),
        ("other_phones", "860-543-8419", "what it is for"),
        ("hours", "Mon 9-5", "no day"),
        ("seasonal", "x", "yes"),
        ("walk_in", "maybe", "yes or no"),
        ("area", "Springfield", "no town of Connecticut"),
        ("area", "Willimantic", "no town of Connecticut"),
        ("audience", "everyone", "family"),
        ("minimum_age", "adult", "whole number"),
        ("documents", "passport", "photo_id"),
        ("cost", "cheap", "sliding"),
        ("features", "pizza", "delivery"),
        ("languages", "Spanish!", "language tags"),
        ("accessibility", "ramp", "wheelchair"),
        ("source_date", "last year", "2025-03-31"),
        ("verified_date", "2026-13-01", "2026-11-30"),
    ],
)
def test_a_wrong_cell_is_told_with_file_line_column_value_and_what_to_do(
    write_seed: WriteSeed, column: str, value: str, advice: str
) -> None:
    folder = write_seed(GOOD | {"id": "first"}, GOOD | {column: value})
    _, problems = read_placed(place_by_value, folder)
    (problem,) = problems
    where = (problem.file, problem.line, problem.column, problem.severity)
    assert where == ("food.csv", 3, column, "error")
    assert value in problem.value
    assert advice in problem.message


def test_every_problem_is_told_at_once(write_seed: WriteSeed) -> None:
    bad = {"zip": "1", "phone": "x", "hours": "y"}
    _, problems = read_seed(write_seed(GOOD | bad, GOOD | {"id": "b", "cost": "z"}))
    assert [(each.line, each.column) for each in problems] == [
        (2, "zip"),
        (2, "phone"),
        (2, "hours"),
        (3, "cost"),
    ]


def test_an_id_is_given_once_across_all_files(write_seed: WriteSeed) -> None:
    write_seed(GOOD)
    folder = write_seed(GOOD | {"sub_needs": "shelter"}, need="housing")
    _, problems = read_seed(folder)
    assert [str(each) for each in problems] == [
        "housing.csv:2 id 'a-pantry': is already the id in food.csv:2; choose another"
    ]


def test_a_header_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "food.csv").write_text("id,name\na,b\n", encoding="utf-8")
    rows, problems = read_seed(tmp_path)
    assert rows == []
    assert [(each.line, each.column) for each in problems] == [(1, "header")]


def test_a_row_with_missing_cells_is_a_problem_not_a_crash(write_seed: WriteSeed) -> None:
    folder = write_seed(GOOD)
    with (folder / "food.csv").open("a", encoding="utf-8") as file:
        file.write("only-an-id\n")
    _, problems = read_seed(folder)
    assert {each.line for each in problems} == {3}


def test_a_problem_reads_as_one_line() -> None:
    problem = Problem("food.csv", 7, "phone", "86", "write 211")
    assert str(problem) == "food.csv:7 phone '86': write 211"
