"""Numbers that are ZIPs, and numbers that only look like one."""

import pytest

ZIPS_READ = [
    ("06106", ["06106"], "five digits"),
    ("06106-1234", ["06106"], "ZIP+4"),
    ("zip:06106", ["06106"], "after a colon"),
    ("I'm at 06511.", ["06511"], "full stop"),
    ("CT06106", ["06106"], "glued to the state"),
    ("O6106", ["06106"], "letter O for zero"),
    ("o6511", ["06511"], "small letter o"),
    ("06l06", ["06106"], "letter l for one"),
    ("06 106", ["06106"], "a stray space"),
    ("0 6 1 0 6", ["06106"], "digits apart"),
    ("٠٦١٠٦", ["06106"], "Arabic-Indic digits"),
    ("०६१०६", ["06106"], "Devanagari digits"),
    ("０６１０６", ["06106"], "full-width digits"),
    ("06106 06511", ["06106", "06511"], "two"),
    ("between 06106 and 06511", ["06106", "06511"], "two with words"),
    ("6106", ["06106"], "the zero lost, alone"),
    ("6106 please", ["06106"], "alone but for a filler"),
    ("it's 6106", ["06106"], "a short answer"),
    ("no, 6106", ["06106"], "a correction"),
    ("food in 6106", ["06106"], "after a preposition"),
    ("my zip is 6511", ["06511"], "after a cue"),
    ("código postal 6604", ["06604"], "Spanish cue"),
    ("cerca del 6604", ["06604"], "Spanish preposition"),
    ("food pantry 6106", ["06106"], "closing a short text"),
    ("I need diapers for my baby near 6705 today", ["06705"], "amid a sentence, after a cue"),
    ("Hartford 6106", ["06106"], "after its town"),
    ("my zip is oh six one oh six", ["06106"], "said digit by digit"),
    ("cero seis cuatro cinco uno", ["06451"], "said in Spanish"),
    ("Hartford, CT 06106", ["06106"], "town and ZIP are one place"),
    ("Hartford 06106", ["06106"], "without the state"),
    ("Willimantic, CT 06226", ["06226"], "village and ZIP are one place"),
    ("Lisbon, CT 06351", ["Lisbon", "06351"], "the ZIP is its neighbour's: both"),
    ("apt 3, 06106", ["06106"], "a unit before it"),
    ("2 kids, 06106", ["06106"], "a count before it"),
    ("I need food for 4 people in 06604", ["06604"], "a count and a ZIP"),
    ("call 860-555-0199, I am in 06112", ["06112"], "a phone number and a ZIP"),
]

NOT_ZIPS = [
    ("860-555-6106", "the end of a phone number"),
    ("call me at (860) 555-6106", "phone with parentheses"),
    ("860 555 6106", "phone with spaces"),
    ("8605556106", "phone run together"),
    ("555-6106", "seven-digit phone"),
    ("+1 860 555 6106", "international phone"),
    ("1-860-555-6106", "phone with a one"),
    ("my number is 203.555.6510", "phone with dots"),
    ("2019", "a year"),
    ("since 2019", "a year after a word"),
    ("in 2024", "a year after a preposition"),
    ("$6106", "a price"),
    ("I owe 6106", "money"),
    ("6106 dollars", "money"),
    ("my rent is 6510", "money"),
    ("gano 6510 al mes", "Spanish money"),
    ("tengo 6510 pesos", "Spanish money"),
    ("6,106", "a number with a comma"),
    ("6106 Main Street", "a house number"),
    ("6106 N Main St", "a house number with a direction"),
    ("06106 Main Street", "a house number with a zero"),
    ("apt 6106", "a unit"),
    ("my case number 6106", "a case"),
    ("extension 6510", "an extension"),
    ("my pin is 6106 and it does not work anymore at all", "a PIN"),
    ("route 6510", "a route"),
    ("I have 6510 steps to walk", "a count"),
    ("123-45-6106", "a Social Security number"),
    ("06/10/2024", "a date"),
    ("2024-06-10", "a date the other way"),
    ("6:10", "a time"),
    ("06999", "no such ZIP"),
    ("6999", "no such ZIP"),
    ("061", "too short"),
    ("0610612345", "too long"),
    ("I make 25000 a year", "an income that would be a ZIP elsewhere"),
    ("30000 dollars", "money that would be a ZIP elsewhere"),
    ("ABC06106X", "part of a code"),
    ("0.06106", "a decimal"),
    ("I am 61 years old and my wife is 60", "ages"),
    ("one two three", "counting"),
    ("uno dos tres cuatro", "counting in Spanish"),
]

ELSEWHERE = [
    ("01103", ["Massachusetts"], "leading zero, so it is a ZIP"),
    ("I live in 01103", ["Massachusetts"], "in a sentence"),
    ("02903", ["Rhode Island"], "Providence"),
    ("10001", ["New York"], "alone"),
    ("I live in 10573", ["New York"], "after a preposition"),
    ("06390", ["New York"], "Fishers Island has a Connecticut prefix"),
    ("zip 33101", ["Florida"], "far away"),
    ("07030", ["New Jersey"], "Hoboken"),
    ("Springfield MA 01103", ["Springfield, MA"], "joined with its town"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ZIPS_READ, ids=[c[2] for c in ZIPS_READ])
def test_reads_the_zip(values, text: str, expected: list[str], why: str) -> None:
    assert values(text) == expected, why


@pytest.mark.parametrize(("text", "why"), NOT_ZIPS, ids=[f"{c[1]}: {c[0]}" for c in NOT_ZIPS])
def test_leaves_other_numbers_alone(values, text: str, why: str) -> None:
    assert values(text) == [], why


@pytest.mark.parametrize(("text", "expected", "why"), ELSEWHERE, ids=[c[0] for c in ELSEWHERE])
def test_names_the_state_of_a_zip_elsewhere(names, text: str, expected: list[str], why) -> None:
    assert names(text) == expected, why
