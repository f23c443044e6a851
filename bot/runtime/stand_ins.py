"""Modules that stand in for packages which Rasa imports by name but this project does not use.

Any name asked of such a module is a class. It can be subclassed, named in an `except`
clause or an annotation; making one raises `MissingPackageError`.
"""

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType

from bot.runtime.errors import MissingPackageError

Fill = Callable[[ModuleType], None]


class StandIn(Exception):  # noqa: N818  an exception only so that `except` clauses accept it
    """Base of every class that a stand-in module hands out."""

    package = ""

    def __init__(self, *_args: object, **_kwargs: object) -> None:
        raise MissingPackageError(type(self).__qualname__, self.package)


class StandInModule(ModuleType):
    """A module that has every public name.

    `Capitalised` is a `StandIn` class, `CONSTANT` is empty (Rasa unpacks them), and what
    is in lower case is a submodule, or a function when it is called.
    """

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        value = self._stand_in(name)
        setattr(self, name, value)
        return value

    def __call__(self, *_args: object, **_kwargs: object) -> object:
        raise MissingPackageError(self.__name__, self._package)

    @property
    def _package(self) -> str:
        return self.__name__.partition(".")[0]

    def _stand_in(self, name: str) -> object:
        if name.isupper():
            return ()
        if name[0].islower():
            return StandInModule(f"{self.__name__}.{name}")
        return type(name, (StandIn,), {"__module__": self.__name__, "package": self._package})


def is_missing(package: str) -> bool:
    """Whether no such top-level package is installed."""
    return importlib.util.find_spec(package) is None


class StandInFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Serves whole missing packages, and single modules that need one.

    packages: top-level names served with all their submodules.
    modules: full module name → what fills the module.
    """

    def __init__(self, packages: Sequence[str], modules: Mapping[str, Fill]) -> None:
        self._packages = frozenset(packages)
        self._modules = dict(modules)

    def install(self) -> None:
        """Ask this finder before Python's own."""
        sys.meta_path.insert(0, self)

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Find the modules this finder serves; None leaves the rest to the others."""
        if fullname in self._modules:
            return importlib.machinery.ModuleSpec(fullname, self)
        if fullname.partition(".")[0] in self._packages:
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        """Make the empty module."""
        return StandInModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Fill the module with the names that must be more than a bare class."""
        fill = self._modules.get(module.__name__)
        if fill is not None:
            fill(module)
