"""Reading files: what cannot be read is told by where it is, what is wrong and what to do."""

from pathlib import Path

import pytest
from msgspec import Struct

from kiosk.files import UnreadableFileError, read_toml


class Ward(Struct, forbid_unknown_fields=True):
    leaflet: str = ""


def test_read_toml_raises_the_fault(tmp_path: Path) -> None:
    file = tmp_path / "ward.toml"
    file.write_text("leaflett = 1", encoding="utf-8")
    with pytest.raises(UnreadableFileError, match="Did you mean 'leaflet'") as raised:
        read_toml(file, Ward)
    assert str(raised.value) == str(raised.value.fault)
    assert raised.value.fault.place == "top of the file"
