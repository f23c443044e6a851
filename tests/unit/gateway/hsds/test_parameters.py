"""Whatever stands in the query: a question that the directory can answer, or a problem."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from multidict import MultiDict

from bot.gateway.hsds.parameters import MOST_MINIMAL_PER_PAGE, OF_LISTS, PARAMETERS, asked_of
from bot.gateway.problems import ProblemError
from resources_db.hsds.asked import Asked

names = st.sampled_from([*PARAMETERS, "other"])
texts = st.text() | st.sampled_from(["true", "1", "-1", "1e9", "nan", "06106", "any", "2026-01-01"])


@given(st.sampled_from([*OF_LISTS]), st.lists(st.tuples(names, texts), max_size=4))
@example("services", [("modified_after", "0001-01-01T00:00:00+14:00")])
@example("services", [("page", "٣")])
def test_it_is_a_question_or_a_problem(name, pairs):
    with suppress(ProblemError):
        asked = asked_of(name, MultiDict(pairs))
        assert isinstance(asked, Asked)
        assert 1 <= asked.per_page <= MOST_MINIMAL_PER_PAGE
        assert asked.page >= 1
        assert asked.modified_after is None or asked.modified_after.tzinfo is UTC


def test_nothing_asked_is_the_first_page_of_what_is_open():
    assert asked_of("services", MultiDict()) == Asked()


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-01-10", datetime(2026, 1, 10, tzinfo=UTC)),
        ("2026-01-10T12:00:00Z", datetime(2026, 1, 10, 12, tzinfo=UTC)),
        ("2026-01-10T12:00:00 02:00", datetime(2026, 1, 10, 10, tzinfo=UTC)),
        ("2026-01-10 12:00:00", datetime(2026, 1, 10, 12, tzinfo=UTC)),
    ],
)
def test_moments_are_read_as_people_write_them(text, moment):
    assert asked_of("services", MultiDict(modified_after=text)).modified_after == moment
