"""Stand-ins let imports pass and refuse use, naming the package that is missing."""

import importlib
import sys
from types import ModuleType

import pytest

from bot.runtime.errors import MissingPackageError
from bot.runtime.stand_ins import StandInFinder, StandInModule, is_missing


@pytest.fixture
def finder():
    finder = StandInFinder(["not_there_at_all"], {"served_module": _fill})
    finder.install()
    yield finder
    sys.meta_path.remove(finder)
    for name in [n for n in sys.modules if n.startswith(("not_there_at_all", "served_module"))]:
        del sys.modules[name]


def _fill(module: ModuleType) -> None:
    module.answer = 42


def test_a_missing_package_imports_with_its_submodules(finder):
    module = importlib.import_module("not_there_at_all.deep.inside")
    assert isinstance(module, StandInModule)


def test_its_classes_serve_as_annotations_bases_and_exceptions(finder):
    package = importlib.import_module("not_there_at_all")

    class Ours(package.Client):
        pass

    def fails() -> None:
        try:
            raise ZeroDivisionError
        except package.ConnectionError:
            pytest.fail("a stand-in catches nothing")

    with pytest.raises(ZeroDivisionError):
        fails()
    assert issubclass(Ours, package.Client)


@pytest.mark.parametrize(
    "use",
    [
        lambda package: package.Client("url"),
        lambda package: package.abc.Client("url"),
        lambda package: package.connect("url"),
    ],
)
def test_using_it_names_the_package(finder, use):
    with pytest.raises(MissingPackageError, match="needs the package 'not_there_at_all'"):
        use(importlib.import_module("not_there_at_all"))


def test_its_constants_can_be_unpacked(finder):
    package = importlib.import_module("not_there_at_all")
    assert (*package.CONNECTION_EXCEPTIONS, ValueError) == (ValueError,)


def test_single_modules_are_filled(finder):
    assert importlib.import_module("served_module").answer == 42


def test_other_imports_are_left_alone(finder):
    assert finder.find_spec("json") is None
    assert not is_missing("json")
    assert is_missing("not_there_at_all_either")
