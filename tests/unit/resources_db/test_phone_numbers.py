import pytest

from resources_db.phone_numbers import PhoneError, PhoneNumber, label, parse_phone


@pytest.mark.parametrize(
    ("text", "number", "extension"),
    [
        ("860-527-1124", "+18605271124", ""),
        ("(860) 527-1124", "+18605271124", ""),
        ("+1 860 527 1124", "+18605271124", ""),
        ("1-800-203-1234", "+18002031234", ""),
        ("860-543-8419 x102", "+18605438419", "102"),
        ("860-543-8419 ext. 102", "+18605438419", "102"),
        ("211", "211", ""),
        ("988", "988", ""),
        ("741741", "741741", ""),
        ("51555", "51555", ""),
    ],
)
def test_people_write_numbers_in_many_ways(text: str, number: str, extension: str) -> None:
    assert parse_phone(text) == PhoneNumber(number, extension)


@pytest.mark.parametrize("text", ["call us", "123", "860-555", "860-155-0100", "311 "])
def test_what_cannot_be_dialled_is_refused(text: str) -> None:
    with pytest.raises(PhoneError):
        parse_phone(text)


@pytest.mark.parametrize(
    ("number", "extension", "written"),
    [
        ("+18605271124", "", "860-527-1124"),
        ("+18605438419", "102", "860-543-8419 x102"),
        ("211", "", "2-1-1"),
        ("741741", "", "741741"),
        ("+442071234567", "", "+442071234567"),
    ],
)
def test_labels_are_how_people_read_numbers(number: str, extension: str, written: str) -> None:
    assert label(number, extension) == written
