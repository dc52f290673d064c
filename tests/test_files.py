"""Reading files: what cannot be read is told by where it is, what is wrong and what to do."""

import os
from pathlib import Path

import pytest
from msgspec import Struct

from kiosk.files import LARGEST_BYTES, UnreadableFileError, read_text, read_toml


class Ward(Struct, forbid_unknown_fields=True):
    leaflet: str = ""


def test_read_toml_raises_the_fault(tmp_path: Path) -> None:
    file = tmp_path / "ward.toml"
    file.write_text("leaflett = 1", encoding="utf-8")
    with pytest.raises(UnreadableFileError, match="Did you mean 'leaflet'") as raised:
        read_toml(file, Ward)
    assert str(raised.value) == str(raised.value.fault)
    assert raised.value.fault.place == "top of the file"


def test_a_file_that_would_fill_the_memory_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "nl.po"
    file.write_text("#" * LARGEST_BYTES, encoding="utf-8")
    assert len(read_text(file)) == LARGEST_BYTES
    file.write_text("#" * (LARGEST_BYTES + 1), encoding="utf-8")
    with pytest.raises(UnreadableFileError, match="is 1000001 bytes, over 1000000"):
        read_text(file)


def test_a_number_of_five_thousand_digits_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "ward.toml"
    file.write_text("leaflet = " + "1" * 5000, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match="a number is too long"):
        read_toml(file, Ward)


def test_a_file_that_an_editor_has_marked_is_read(tmp_path: Path) -> None:
    file = tmp_path / "ward.toml"
    file.write_bytes(b"\xef\xbb\xbfleaflet = 'a'")
    assert read_toml(file, Ward).leaflet == "a"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_what_would_never_end_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ward.toml")
    with pytest.raises(UnreadableFileError, match="is none"):
        read_text(tmp_path / "ward.toml")
