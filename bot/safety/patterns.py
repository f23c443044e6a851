"""Word lists made into one regular expression a topic.

A line of a list is a regular expression over folded text (see folding.py) and stands for
whole words. Brackets only group. `<name>` puts in a piece named under `parts`; three are
always there: `<any>` up to three words, `<end>` a sentence's end, `<start>` its beginning.
"""

import re
from collections.abc import Iterable, Mapping

from bot.safety.folding import fold, fold_pattern

COMMON_PARTS = {
    "any": r"(?: [^ .]+){0,3}?",
    "end": r"(?= \.)",
    "start": r"(?<=\. )",
}
_PART = re.compile(r"<(\w+)>")
_GROUP = re.compile(r"\((?!\?)")


def as_searched(text: str) -> str:
    """`text` as the patterns read it: folded, with a full stop before and after."""
    return f". {fold(text)} . "


def compile_list(lines: Iterable[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    """One expression that finds any of `lines` as whole words.

    KeyError names a part that nobody defined; re.error is a slip in a line.
    """
    expanded = [_expand(fold_pattern(line), {**COMMON_PARTS, **parts}) for line in lines]
    return re.compile(rf"(?<= )(?:{'|'.join(expanded)})(?= )")


def _expand(line: str, parts: Mapping[str, str]) -> str:
    while _PART.search(line):
        line = _PART.sub(lambda match: f"(?:{fold_pattern(parts[match[1]])})", line)
    return _GROUP.sub("(?:", line)
