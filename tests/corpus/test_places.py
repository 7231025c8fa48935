"""What lies at a path: asked of any path at all, and never an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.places import is_file, is_folder, is_there


def test_a_file_a_folder_and_links_to_them_are_what_they_are(tmp_path: Path) -> None:
    file, folder = tmp_path / "file", tmp_path / "folder"
    file.touch()
    folder.mkdir()
    for path, target in ((tmp_path / "one", file), (tmp_path / "two", folder)):
        path.symlink_to(target)
    assert [is_file(path) for path in sorted(tmp_path.iterdir())] == [True, False, True, False]
    assert [is_folder(path) for path in sorted(tmp_path.iterdir())] == [False, True, False, True]
    assert all(is_there(path) for path in tmp_path.iterdir())


@pytest.mark.parametrize("name", ["none", "file/below", "x" * 300, "a\0b", "loop", "\udcff"])
def test_where_nothing_can_be_there_is_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to("loop")
    path = tmp_path / name
    assert (is_there(path), is_file(path), is_folder(path)) == (False, False, False)
