"""All checks of the whole directory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from resources_db.quality.checks import MONTHS, findings
from resources_db.quality.duplicates import duplicates
from resources_db.quality.finding import Finding
from resources_db.quality.findings_table import ordered
from resources_db.quality.reading import entries


@dataclass(frozen=True, slots=True)
class Checked:
    """How many services at places were looked at, and what was found, errors first."""

    services: int
    findings: list[Finding]


def check_directory(connection: Connection, today: date, months: int = MONTHS) -> Checked:
    """Look at every active service of every data set."""
    found = list(entries(connection))
    return Checked(len(found), ordered([*findings(found, today, months), *duplicates(found)]))
