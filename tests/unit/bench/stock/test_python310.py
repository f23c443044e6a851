import pytest

from bench.stock.python310 import find, runs

GOOD = "#!/bin/sh\nexit 0\n"
SHIM = "#!/bin/sh\necho 'command not found' >&2\nexit 127\n"


@pytest.fixture
def environ(tmp_path):
    return {
        "PATH": str(tmp_path / "bin"),
        "PYENV_ROOT": str(tmp_path / "pyenv"),
        "UV_PYTHON_INSTALL_DIR": str(tmp_path / "uv"),
    }


def put(path, content):
    path.parent.mkdir(parents=True)
    path.write_text(content)
    path.chmod(0o755)
    return path


def test_a_shim_that_leads_nowhere_is_passed_over(tmp_path, environ):
    put(tmp_path / "bin" / "python3.10", SHIM)
    good = put(tmp_path / "pyenv" / "versions" / "3.10.13" / "bin" / "python3.10", GOOD)
    assert find(environ) == good


def test_path_comes_first(tmp_path, environ):
    put(tmp_path / "uv" / "cpython-3.10.1" / "bin" / "python3.10", GOOD)
    first = put(tmp_path / "bin" / "python3.10", GOOD)
    assert find(environ) == first


def test_none_is_found_where_there_is_none(environ):
    assert find(environ) is None


def test_another_python_is_not_taken(tmp_path):
    this = "#!/bin/sh\nexit 1\n"
    assert not runs(put(tmp_path / "bin" / "python3.10", this))
