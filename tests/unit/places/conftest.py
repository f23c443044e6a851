"""What the matcher reads from a text, short enough for tables of expectations."""

from collections.abc import Callable

import pytest

from resources_db.places import find_places


@pytest.fixture
def values() -> Callable[[str], list[str]]:
    """The values of the places in a text, in reading order."""
    return lambda text: [mention.value for mention in find_places(text)]


@pytest.fixture
def names() -> Callable[[str], list[str]]:
    """The names of the places in a text, or what they are called elsewhere."""
    return lambda text: [
        mention.place.name if mention.place else str(mention.elsewhere)
        for mention in find_places(text)
    ]
