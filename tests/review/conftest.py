"""What the tests here share."""

from pathlib import Path

import pytest
from packs import copy_garden


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_garden(tmp_path)
