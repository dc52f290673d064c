"""An update under a running kiosk: it starts anew when nobody is there."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.platform.update_watch import UpdateWatch


class Ward:
    """A file that may be replaced, and whether somebody is there."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "program"
        self.file.write_text("old")
        self.is_at_rest = True
        self.told = 0
        self.watch = UpdateWatch([self.file, folder / "later"], lambda: self.is_at_rest)
        self.watch.updated.connect(self._count)

    def _count(self) -> None:
        self.told += 1

    def replace(self, file: Path | None = None, words: str = "new") -> None:
        """Replace it as dpkg does: another file takes its name."""
        place = file or self.file
        new = place.with_suffix(".dpkg-new")
        new.write_text(words)
        new.replace(place)


@pytest.fixture
def ward(qapp: QGuiApplication, tmp_path: Path) -> Ward:
    return Ward(tmp_path)


def test_nothing_new_is_nothing_to_tell(ward: Ward) -> None:
    for _ in range(3):
        ward.watch.poll()
    assert ward.told == 0


def test_it_is_told_once_the_files_have_settled(ward: Ward) -> None:
    ward.replace()
    ward.watch.poll()
    assert ward.told == 0
    ward.replace(words="newer")
    ward.watch.poll()
    assert ward.told == 0
    ward.watch.poll()
    assert ward.told == 1


def test_nobody_is_disturbed(ward: Ward) -> None:
    ward.is_at_rest = False
    ward.replace()
    for _ in range(3):
        ward.watch.poll()
    assert ward.told == 0
    ward.is_at_rest = True
    ward.watch.poll()
    assert ward.told == 1


def test_a_file_that_comes_or_goes_is_new_too(ward: Ward) -> None:
    ward.replace(ward.file.with_name("later"))
    ward.watch.poll()
    ward.watch.poll()
    assert ward.told == 1


def test_what_is_as_it_was_again_is_not_new(ward: Ward) -> None:
    status = ward.file.stat()
    ward.file.write_text("OLD")
    ward.watch.poll()
    ward.file.write_text("old")
    os.utime(ward.file, ns=(status.st_atime_ns, status.st_mtime_ns))
    ward.watch.poll()
    ward.watch.poll()
    assert ward.told == 0
