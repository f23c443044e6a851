"""Texts in one way of writing, character for character, so that places in them stay the same."""

from __future__ import annotations

import re
import unicodedata

_SAME = str.maketrans({
    **dict.fromkeys("‐‑‒–—―−﹘﹣－~∼", "-"),
    **dict.fromkeys("‘’ʼ`´", "'"),
    **dict.fromkeys("“”", '"'),
    **dict.fromkeys("•·●▪", ";"),
    "＆": "&",
})  # fmt: skip
_LINE_END = re.compile(r"<br\s*/?>|</p>|</li>|\r\n?|\u2028", re.IGNORECASE)
_BULLET = re.compile(r"^[ \t]*[-*][ \t]+", re.MULTILINE)
_BLANKS = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")


def plain(text: str) -> str:
    """One kind of dash, quote, space and line end, no bullets; letters as they are."""
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text).translate(_SAME))
    text = unicodedata.normalize("NFKC", text)
    return _BLANKS.sub(" ", _BULLET.sub("", text)).strip()


def folded(text: str) -> str:
    """`text` in small letters without accents, of the same length."""
    return text.lower() if text.isascii() else "".join(map(_base, text))


def _base(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0].lower()[:1]
