"""All 169 towns in many frames, and every ZIP: no town may be the forgotten one."""

import pytest

from resources_db.places import TOWNS, ZIPS, find_places

TOWN_NAMES = sorted(TOWNS)

FRAMES = [
    "{}",
    "{}.",
    "{}!!",
    "{}, CT",
    "{} CT",
    "{}, Connecticut please",
    "town of {}",
    "I live in {}",
    "I need food in {}, please",
    "food pantry near {}",
    "I'm hungry, is there a shelter close to {} that is open now?",
    "near {} and it is cold",
    "vivo en {}",
    "necesito comida cerca de {}, por favor",
    "¿Hay un refugio en {}?",
    "estoy en {} con mis hijos",
    "ok, {} please",
    "sorry, I meant {}",
    "(in {})",
]


def misread(writings: dict[str, str]) -> dict[str, list[str]]:
    """Of texts and the one town each names: those read otherwise, and how."""
    found = {text: [each.value for each in find_places(text)] for text in writings}
    return {text: read for text, read in found.items() if read != [writings[text]]}


@pytest.mark.parametrize("frame", FRAMES)
def test_every_town_is_read_in_this_frame(frame: str) -> None:
    assert misread({frame.format(town): town for town in TOWN_NAMES}) == {}


@pytest.mark.parametrize(
    "write",
    [
        str.lower,
        str.upper,
        lambda town: town.replace(" ", "-"),
        lambda town: town.replace(" ", ""),
        lambda town: town.replace(" ", "").lower(),
        lambda town: town.replace("a", "á").replace("o", "ó").replace("e", "é"),
        lambda town: town.replace(" ", "  "),
        lambda town: town.replace(" ", "\u00a0"),
    ],
    ids=["lower", "upper", "hyphen", "joined", "joined lower", "accents", "two spaces", "no-break"],
)
@pytest.mark.parametrize("frame", ["{}", "in {}", "I live in {}, thanks"])
def test_every_town_is_read_in_this_writing(write, frame: str) -> None:
    assert misread({frame.format(write(town)): town for town in TOWN_NAMES}) == {}


def test_the_span_of_every_town_is_its_name() -> None:
    for town in TOWN_NAMES:
        text = f"I need help in {town}, CT"
        (mention,) = find_places(text)
        assert text[mention.start : mention.end] == town


def test_two_towns_are_read_in_order() -> None:
    for first, second in zip(TOWN_NAMES, reversed(TOWN_NAMES), strict=True):
        if first != second:
            found = [each.value for each in find_places(f"in {first} or in {second}")]
            assert found == [first, second]


@pytest.mark.parametrize(
    "frame",
    ["{}", "food near {}", "{}.", "my zip is {}", "CT {}", "{}-1234", "necesito ropa en el {}"],
)
def test_every_zip_is_read_in_this_frame(frame: str) -> None:
    for code in ZIPS:
        (mention,) = find_places(frame.format(code))
        assert (mention.value, mention.place) == (code, ZIPS[code])


@pytest.mark.parametrize("frame", ["{}", "food in {}", "zip code {}", "cerca de {}", "{} please"])
def test_every_zip_is_read_without_its_zero(frame: str) -> None:
    for code in ZIPS:
        assert [each.value for each in find_places(frame.format(code[1:]))] == [code]
