"""The setup has to be readable by the oldest Python it promises to start on."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OLDEST = (3, 7)
SHARED = [ROOT / "bot/supervisor" / name for name in ("__init__.py", "console.py", "processor.py")]
FILES = [*sorted((ROOT / "scripts").rglob("*.py")), ROOT / "bot/__init__.py", *SHARED]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_syntax_is_old_enough(path: Path) -> None:
    ast.parse(path.read_text(encoding="utf-8"), feature_version=OLDEST)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_imported_that_would_have_to_be_installed(path: Path) -> None:
    import sys

    modules = {
        node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    roots = {str(module).split(".")[0] for module in modules}
    assert roots <= sys.stdlib_module_names | {"scripts", "bot"}
