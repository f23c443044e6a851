"""Findings as table, spreadsheet and page."""

from __future__ import annotations

import csv
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from resources_db.quality.check import Checked
from resources_db.quality.finding import KINDS, Finding
from resources_db.quality.findings_csv import write_findings
from resources_db.quality.findings_page import MOST_ROWS, write_page
from resources_db.quality.findings_table import findings_text, ordered

TODAY = date(2026, 11, 30)
HOSTILE = '=HYPERLINK("http://x")<script>alert(1)</script>'
VOID = {"meta", "br"}


def finding(kind: str, id_: str = "a", source: str = "seed", **about: str) -> Finding:
    record = about.get("record", f"Pantry {id_}")
    return Finding(kind, id_, record, source, "slug", id_, about.get("value", ""))


class Page(HTMLParser):
    """Checks that every element is closed in order; keeps text and attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        about = {name: value or "" for name, value in attrs}
        self.links += [about[name] for name in ("href", "src") if name in about]
        self.ids |= {about["id"]} if "id" in about else set()
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def page(tmp_path: Path) -> Page:
    findings = [
        finding("dead_phone", "a", value="+18605550100"),
        finding("no_hours", "b", source="feed", record=HOSTILE),
    ]
    write_page(tmp_path / "page.html", Checked(2, findings), on=TODAY)
    return Page((tmp_path / "page.html").read_text("utf-8"))


def test_the_table_counts_each_kind_first() -> None:
    findings = ordered([finding("no_hours", "b"), *[finding("dead_phone", i) for i in "acd"]])
    lines = findings_text(findings, checked=9, most=2).splitlines()
    assert re.fullmatch(r"error +A number that nobody can have +3", lines[2])
    assert re.fullmatch(r"doubt +No hours +1", lines[3])
    assert "  … and 1 more: write them all with --csv FILE or --page FILE.html" in lines
    assert lines[-1] == "9 services: 3 errors, 1 doubts"


def test_the_table_cannot_steer_a_terminal() -> None:
    text = findings_text([finding("no_hours", record="Hope\x1b[2J\nx")], checked=1, most=5)
    assert "\x1b" not in text
    assert "Hope [2J x" in text


def test_nothing_found_is_one_line() -> None:
    assert findings_text([], checked=7, most=5) == "7 services: 0 errors, 0 doubts"


def test_the_spreadsheet_runs_no_formula(tmp_path: Path) -> None:
    write_findings(tmp_path / "f.csv", [finding("dead_phone", record=HOSTILE, value="+1860")])
    with (tmp_path / "f.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["record"] == f"'{HOSTILE}"
    assert row["value"] == "+1860"
    assert (row["severity"], row["kind"], row["id"]) == ("error", "dead_phone", "a")
    assert row["what_to_do"] == KINDS["dead_phone"].what_to_do


def test_the_page_is_whole_and_needs_no_other_file(page: Page) -> None:
    assert page.open == []
    assert {"main", "h1", "h2", "table", "caption", "nav", "details", "summary"} <= set(page.seen)
    assert {"script", "link", "img"}.isdisjoint(page.seen)
    assert page.links
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)


def test_the_page_shows_text_as_text(page: Page) -> None:
    assert HOSTILE in page.text
    assert "+18605550100" in page.text


def test_the_page_lists_at_most_so_many_of_a_kind(tmp_path: Path) -> None:
    findings = [finding("no_hours", str(number)) for number in range(MOST_ROWS + 5)]
    write_page(tmp_path / "page.html", Checked(9, findings), on=TODAY)
    page = Page((tmp_path / "page.html").read_text("utf-8"))
    assert page.text.count("slug") == MOST_ROWS
    assert f"The first {MOST_ROWS} of {MOST_ROWS + 5}." in page.text
