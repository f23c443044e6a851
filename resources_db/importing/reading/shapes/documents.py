"""Papers to bring: the words stay, and get the code that a search knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.taxonomy import FEATURES

CODES = (
    ("none", r"none|no (?:documents?|papers?|id)(?: (?:is |are )?(?:needed|required))?"),
    ("social_security_number", r"social security numbers?|ssn"),
    ("social_security_card", r"social security cards?"),
    ("birth_certificate", r"birth certificates?"),
    ("proof_of_income", r"(?:proof|verification) of income|income (?:proof|verification)"
     r"|pay ?stubs?"),
    ("proof_of_address", r"(?:proof|verification) of (?:address|residency|residence)"),
    ("utility_bill", r"utility bills?"),
    ("application_form", r"(?:completed )?application(?: form)?"),
    ("photo_id", r"(?:photo|picture|government[- ]issued|state)[ -](?:id|identification)(?: card)?"
     r"|driver'?s licen[cs]es?"),
)  # fmt: skip
PATTERNS = tuple((code, re.compile(pattern, re.I)) for code, pattern in CODES)


def document_code(text: str) -> str:
    """The code of a paper, where the words name one and nothing else; else empty."""
    word = text.strip(" .*-")
    if word in FEATURES["document"]:
        return word
    return next((code for code, pattern in PATTERNS if pattern.fullmatch(word)), "")


def shaped(draft: Draft, _tally: Tally) -> Iterator[Record]:
    """The paper, with its code where there is one."""
    code = document_code(draft.values["document"])
    if code and "code" not in draft.values:
        draft.values["code"] = code
    yield draft.record()
