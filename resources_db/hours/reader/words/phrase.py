"""Phrases as one pattern."""

from __future__ import annotations


def phrases(*patterns: str) -> str:
    """Any of the phrases as whole words; a space in them is any blanks, or with `?` none."""
    joined = "|".join(patterns)
    return rf"(?<![a-z0-9])(?:{joined})(?![a-z0-9])".replace(" ?", r"\s*").replace(" ", r"\s+")
