"""Mistakes in recipes, told in one line."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.importing.needs import Needs
from resources_db.importing.reading import ImportRefused, Tally
from resources_db.importing.recipes import SheetFeed, load_recipe
from resources_db.importing.recipes.loading import EXAMPLES, load_needs

GOOD = "source: {id: pantries}\ncolumns: {organization: Name, service: Name}\n"


def refusal(folder: Path, text: str | bytes) -> str:
    path = folder / "mine.yml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ImportRefused) as raised:
        load_recipe(path)
    assert "\n" not in str(raised.value)
    return str(raised.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("columns: {organization: Name}", "`source` needs an `id`"),
        ("source: {id: a}\ncolums: {}", "did you mean 'columns'?"),
        ("source: {id: a}\ncolumns: {adress: Street}", "did you mean 'address'?"),
        ("source: {id: a}\nneeds: {always: [pantri]}", "'pantri'"),
        ("source: {id: a}\nneeds: {terms: {Zoo: animals}}", "'Zoo' means 'animals'"),
        ("source: {id: a}\nfile: {encoding: utf-9}", "utf-9"),
        ("source: {id: a}\nfile: {separator: and}", "separator"),
        ("source: {id: a}\nfile: {header_row: first}", "header_row"),
        ("source: {id: a}\ncolumns: [a, b]", "columns must hold names"),
        ("source: {id: a}\nhours: {spans: [{day: D, open: O}]}", "did you mean 'opens'?"),
        ("source: {id: a}\nhours: {spans: 7}", "spans"),
        ("source: {id: a}\ncolumns: {city: {column: T, part: two}}", "part"),
        ("just words", "the recipe must hold names"),
        ("a: [", "is not YAML"),
        ("a: !!python/object/apply:os.system [ls]", "is not YAML"),
        (b"\xff\xfe\x00", "is not YAML"),
    ],
)  # fmt: skip
def test_mistakes(tmp_path: Path, text: str | bytes, said: str) -> None:
    assert said in refusal(tmp_path, text)


def test_a_column_that_the_file_does_not_have(tmp_path: Path) -> None:
    recipe, path = tmp_path / "mine.yml", tmp_path / "list.csv"
    recipe.write_text(GOOD.replace("service: Name", "service: Servise"), encoding="utf-8")
    path.write_text("Name,Service\nA,B\n", encoding="utf-8")
    with pytest.raises(ImportRefused, match="did you mean 'Service'"):
        list(SheetFeed(path, load_recipe(recipe), Needs()).read(Tally()))


def test_no_such_recipe(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="food-oasis-la"):
        load_recipe(Path("food-oasis"))
    with pytest.raises(ImportRefused, match="cannot be read"):
        load_recipe(tmp_path / "gone.yml")


def test_a_file_of_terms(tmp_path: Path) -> None:
    path = tmp_path / "needs.yml"
    path.write_text("Food Cupboard: pantry\nZoo: none\nKitchen: [hot_meals, pantry]\n")
    assert load_needs(path) == {
        "Food Cupboard": ("pantry",), "Zoo": (), "Kitchen": ("hot_meals", "pantry"),
    }  # fmt: skip
    path.write_text("Food Cupboard: cupboards\n")
    with pytest.raises(ImportRefused, match="cupboards"):
        load_needs(path)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yml")), ids=lambda path: path.stem)
def test_the_examples_can_be_read(path: Path) -> None:
    recipe = load_recipe(Path(path.stem))
    assert recipe.source.id == path.stem
    assert recipe.source.licence


LEAVES: st.SearchStrategy[Any] = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
KEYS = st.sampled_from(
    ["source", "file", "id", "rows", "columns", "constants", "flags", "needs", "hours", "spans",
     "days", "terms", "always", "only", "column", "organization", "opens", "day", "split", "part"]
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(TREES, st.sampled_from([None, {"id": "a"}]))
def test_no_content_raises_anything_else(tree: Any, source: Any) -> None:
    from resources_db.importing.needs import NeedsError
    from resources_db.importing.recipes.loading import RecipeError, recipe_of

    content = tree | {"source": source} if isinstance(tree, dict) and source else tree
    try:
        recipe_of(content)
    except (RecipeError, NeedsError) as error:
        told = str(error)
        assert told


DOCS = Path(__file__).parents[5] / "docs" / "import-a-directory.md"


def test_the_examples_of_the_docs_can_be_read(tmp_path: Path) -> None:
    terms, recipe = re.findall(r"```yaml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "needs.yml").write_text(terms, encoding="utf-8")
    (tmp_path / "shelves.yml").write_text(recipe, encoding="utf-8")
    assert load_needs(tmp_path / "needs.yml")["Food Cupboard"] == ("pantry",)
    assert load_recipe(tmp_path / "shelves.yml").source.id == "food-shelves"
