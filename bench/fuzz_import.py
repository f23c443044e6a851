"""Damaged and hostile files for the importer: `python -m bench.fuzz_import --minutes N`.

Takes small good files, mutates them, and reads them. A reader may refuse a file; anything
else that it raises ends the run with the seed, with which `--seed` makes the same file again.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import count
from pathlib import Path
from time import monotonic

from resources_db.engine import open_engine
from resources_db.importing.needs import Needs
from resources_db.importing.reading import Feed, ImportRefused, Tally, detect
from resources_db.importing.recipes import SheetFeed, load_recipe
from resources_db.importing.records import Record
from resources_db.importing.report import unaccounted
from resources_db.importing.run import prepared
from resources_db.problems import Problem

OK, FOUND = 0, 1
WHOLE_EVERY = 20
PIECES = (
    b'"', b"'", b",", b";", b"\t", b"\r", b"\n", b"\r\n", b"\0", b"\xff\xfe", b"\xef\xbb\xbf",
    b"\xed\xa0\x80", b"{", b"}", b"[", b"]", b":", b"null", b"true", b"1e999", b"-0", b"9" * 40,
    b"\\ud800", b"\\u0000", b"<script>", b"&#0;", b"&#99999999999;", b"../", b"24/7", b"2026-02-30",
    b"MO", b"-5SU", b"99:99", b"\xe2\x80\xa8", "٣".encode(), "ＭＯ".encode(), b"=cmd()",
    b"PK\x03\x04", b"," * 1200, b"[" * 200,
)  # fmt: skip
TABLES = {
    "organizations.csv": "id,name,website\no1,Hands On,example.org\n",
    "services.csv": "id,organization_id,name,status,minimum_age,assured_date,fees_description\n"
    "s1,o1,Food pantry,active,18,2026-01-31,Free\ns2,o1,Soup kitchen,inactive,,1/31/26,$5\n",
    "locations.csv": "id,name,latitude,longitude\nl1,Hall,41.764,-72.682\nl2,,-72.7,41.7\n",
    "service_at_location.csv": "id,service_id,location_id\nsl1,s1,l1\n",
    "addresses.csv": "id,location_id,address_1,city,state_province,postal_code\n"
    "a1,l1,1 Main St,Hartford,CT,6103\n",
    "phones.csv": "id,service_id,number,extension\np1,s1,(860) 555-0100 or 203.555.0199,x5\n",
    "schedules.csv": "id,service_id,freq,interval,byday,opens_at,closes_at,dtstart,description\n"
    'h1,s1,WEEKLY,2,"MO,WE",09:00,5 PM,2026-01-05,\nh2,s2,,,,,,,"2nd & 4th Tues 10-noon"\n',
    "languages.csv": "id,service_id,name\nla1,s1,English; Spanish\n",
    "service_areas.csv": 'id,service_id,name\nar1,s1,"Hartford, Windsor"\n',
    "taxonomy_terms.csv": "id,name\nt1,Food Pantry\n",
    "attributes.csv": "id,link_id,link_entity,taxonomy_term_id\nat1,s1,service,t1\n",
    "eligibility.csv": "id,service_id,eligibility\ne1,s1,Low income\n",
}
SERVICE = {
    "id": "s1", "name": "Food pantry", "status": "active",
    "organization": {"id": "o1", "name": "Hands On"},
    "phones": [{"id": "p1", "number": "860-555-0100", "languages": [{"id": "x", "code": "es"}]}],
    "service_at_locations": [{"id": "sl1", "location": {"id": "l1", "latitude": 41.7,
                              "longitude": -72.7, "addresses": [{"id": "a1", "city": "Hartford"}]},
                              "schedules": [{"id": "h1", "freq": "WEEKLY", "byday": "MO"}]}],
    "attributes": [{"id": "at", "taxonomy_term": {"id": "t1", "name": "Food Pantry"}}],
}  # fmt: skip
SHEET = (
    "name,address_1,address_2,city,state,zip,phone,latitude,longitude,category,website,"
    + ",".join(
        f"daycode{n},day{n}_open,day{n}_{'open' if n == 6 else 'close'}" for n in range(1, 8)
    )
    + "\nBread,1 Main St,,Hartford,CT,6103,860-555-0100,41.7,-72.7,Food Pantry,http//a.org,"
    + "Fri2nd,1500,1700,Mon,0900,0830,SatLast,9a,noon\n"
)
Case = tuple[str, bytes]  # the file's name and content


def main() -> int:
    """0 when time is up without a find, 1 with the seed of what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, help="make and read this one file again")
    options = parser.parse_args()
    if options.seed is not None:
        return _one(options.seed, Counter())
    ends = monotonic() + options.minutes * 60
    start, outcomes = random.SystemRandom().randrange(10**12), Counter[str]()
    for seed in count(start):
        if monotonic() > ends:
            break
        if _one(seed, outcomes):
            return FOUND
    told = ", ".join(f"{number:,} {outcome}" for outcome, number in outcomes.most_common())
    print(f"{outcomes.total():,} files in {options.minutes:g} minutes: {told}; no other exception")
    return OK


def _one(seed: int, outcomes: Counter[str]) -> int:
    """Make the file of that seed and read it; some go through the whole import, too."""
    chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
    name, content = chance.choice(MAKERS)(chance)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            outcomes[_read(path)] += 1
            if seed % WHOLE_EVERY == 0:
                _import(path, Path(folder) / "directory.db")
        except ImportRefused:
            outcomes["refused"] += 1
        except Exception:
            traceback.print_exc()
            print(f"found: python -m bench.fuzz_import --seed {seed}", file=sys.stderr)
            return FOUND
    return OK


def _read(path: Path) -> str:
    """Read it to the end; every row must be a record or a problem that names the file."""
    tally = Tally()
    found = list(_feed(path).read(tally))
    kept = {(r.origin.file, r.origin.line) for r in found if isinstance(r, Record)}
    lost = {(p.file, p.line) for p in found if isinstance(p, Problem) and p.severity == "error"}
    aside = tally.merged.total() + tally.set_aside.total()
    if kept & lost or len(kept | lost) + aside != tally.rows.total():
        raise AssertionError(f"rows in {tally.rows.total()}, told {len(kept | lost) + aside}")
    for record in (each for each in found if isinstance(each, Record)):
        json.dumps(record.values, default=str).encode()
    return "read with problems" if lost else "read"


def _import(path: Path, database: Path) -> None:
    """The whole way into a new directory; every row must be in the report."""
    recipe = Path("food-oasis-la") if path.name == "sheet.csv" else None
    engine = open_engine(f"sqlite:///{database}")
    try:
        report = prepared(path, recipe).run(
            engine, on=date(2026, 11, 30), apply=True, overwrite=False, max_bad_share=0.5,
            progress=lambda _step, _rows: None,
        )  # fmt: skip
    finally:
        engine.dispose()
    if wrong := unaccounted(report.files):
        raise AssertionError(f"rows neither stored nor reported: {wrong}")


def _feed(path: Path) -> Feed:
    if path.name == "sheet.csv":
        return SheetFeed(path, load_recipe(Path("food-oasis-la")), Needs())
    return detect(path)


def _table(chance: random.Random) -> Case:
    name = chance.choice(list(TABLES))
    return name, _mutated(chance, _encoded(chance, TABLES[name]))


def _sheet(chance: random.Random) -> Case:
    return "sheet.csv", _mutated(chance, _encoded(chance, SHEET))


def _json(chance: random.Random) -> Case:
    shaped = chance.choice([SERVICE, [SERVICE, SERVICE], {"contents": [SERVICE]}])
    return "feed.json", _mutated(chance, _encoded(chance, json.dumps(shaped)))


def _zip(chance: random.Random) -> Case:
    buffer = BytesIO()
    method = chance.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_LZMA])
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, text in TABLES.items():
            archive.writestr(name, _mutated(chance, text.encode(), most=1))
    return "feed.zip", _mutated(chance, buffer.getvalue(), most=2)


MAKERS: tuple[Callable[[random.Random], Case], ...] = (_table, _table, _sheet, _json, _zip)


def _encoded(chance: random.Random, text: str) -> bytes:
    text = text.replace("\n", chance.choice(["\n", "\n", "\r\n", "\r"]))
    return text.encode(chance.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"]))


def _mutated(chance: random.Random, content: bytes, most: int = 6) -> bytes:
    """Some bytes changed, cut, doubled, or replaced by something nasty."""
    data = bytearray(content)
    for _ in range(chance.randint(0, most)):
        at = chance.randrange(len(data) + 1)
        end = min(at + chance.choice([1, 1, 2, 8, 40]), len(data))
        data[at:end] = chance.choice(
            [b"", chance.randbytes(end - at), chance.choice(PIECES), bytes(data[at:end]) * 3]
        )
    return bytes(data)


if __name__ == "__main__":
    sys.exit(main())
