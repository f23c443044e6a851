import os

import pytest

from bench.disk import folder_mb, needed_names, tools_mb

LOCK = """
[[package]]
name = "project"
dependencies = [{ name = "web" }, { name = "tokens", extra = ["crypto"] }]
[package.dev-dependencies]
dev = [{ name = "tester" }]

[[package]]
name = "web"
dependencies = [{ name = "idna" }]

[[package]]
name = "tokens"
[package.optional-dependencies]
crypto = [{ name = "secrets-lib" }]
docs = [{ name = "writer" }]

[[package]]
name = "idna"
dependencies = [{ name = "web" }]

[[package]]
name = "secrets-lib"
version = "1"

[[package]]
name = "secrets-lib"
version = "2"
dependencies = [{ name = "c-code" }]

[[package]]
name = "c-code"
[[package]]
name = "tester"
[[package]]
name = "writer"
"""
BLOCK = 64 * 1024


def test_what_a_project_needs_leaves_out_groups_and_unasked_extras():
    needed = {"project", "web", "tokens", "idna", "secrets-lib", "c-code"}
    assert needed_names(LOCK, "project") == needed


def test_a_file_with_two_names_counts_once(tmp_path):
    (tmp_path / "one").write_bytes(b"x" * BLOCK)
    before = folder_mb(tmp_path)
    os.link(tmp_path / "one", tmp_path / "two")
    assert folder_mb(tmp_path) == before >= BLOCK / 2**20


def test_a_link_counts_as_a_link(tmp_path):
    outside = tmp_path / "outside"
    outside.write_bytes(b"x" * BLOCK)
    inside = tmp_path / "folder"
    inside.mkdir()
    (inside / "link").symlink_to(outside)
    assert folder_mb(inside) < BLOCK / 2**20


def test_tools_are_what_the_project_runs_without(tmp_path):
    site = tmp_path / "lib" / "python3.13" / "site-packages"
    install(site, "Web", "web/__init__.py")
    install(site, "tester", "tester/__init__.py")
    cache = site / "tester" / "__pycache__"
    cache.mkdir()
    (cache / "__init__.cpython-313.pyc").write_bytes(b"x" * BLOCK)
    whole = folder_mb(site / "tester") + folder_mb(site / "tester-1.dist-info")
    folders = folder_mb_of_folders(site / "tester", cache)
    assert tools_mb(tmp_path, LOCK, "project") == pytest.approx(whole - folders)


def install(site, name, file):
    (site / file).parent.mkdir(parents=True)
    (site / file).write_bytes(b"x" * BLOCK)
    info = site / f"{name}-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
    (info / "RECORD").write_text(f"{file},,\n{info.name}/METADATA,,\n{info.name}/RECORD,,\n")


def folder_mb_of_folders(*folders):
    """What folders themselves take: no package lists them. The first is not in its own sum."""
    return sum(folder.lstat().st_blocks * 512 / 2**20 for folder in folders[1:])
