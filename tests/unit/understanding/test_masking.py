"""Place names are masked for the classifier, and nothing else is."""

import pytest

from bot.understanding.masking import mask_places


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("food in Bridgeport", "food in Hartford"),
        ("06511", "Hartford"),
        ("from Danbury to New Haven", "from Hartford to Hartford"),
        ("near Springfield MA", "near Hartford"),
        ("orange juice please", "orange juice please"),
        ("", ""),
    ],
)
def test_mask_places(text, masked):
    assert mask_places(text) == masked
