"""What the tests here share."""

from pathlib import Path

import pytest
from packs import copy_garden, garden, pack_in

from kiosk.leaflet.model import Pack


@pytest.fixture(params=["whole", "without exercises"])
def pack(request: pytest.FixtureRequest, tmp_path: Path) -> Pack:
    if request.param == "whole":
        return garden()
    folder = copy_garden(tmp_path)
    (folder / "exercises.toml").write_text("[[", encoding="utf-8")
    return pack_in(folder)
