import pytest
from sqlalchemy import Engine, literal, select

from resources_db.search.words import join_words, like, split_words


@pytest.mark.parametrize("words", [(), ("pantry",), ("pantry", "hot_meals")])
def test_words_survive_being_joined(words: tuple[str, ...]) -> None:
    assert split_words(join_words(words)) == words


@pytest.mark.parametrize(
    ("words", "word", "expected"),
    [
        (("pantry", "hot_meals"), "hot_meals", True),
        (("pantry", "hot_meals"), "pantry", True),
        (("pantry",), "pan", False),
        (("hotxmeals",), "hot_meals", False),
        (("100",), "1%", False),
        (("1%",), "1%", True),
        (("a\\b",), "a\\b", True),
        ((), "pantry", False),
    ],
)
def test_a_whole_word_is_found_and_nothing_like_it(
    engine: Engine, words: tuple[str, ...], word: str, expected: bool
) -> None:
    condition = literal(join_words(words)).like(like(word), escape="\\")
    with engine.connect() as connection:
        assert bool(connection.execute(select(condition)).scalar()) is expected
