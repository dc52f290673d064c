"""These tests still use the leaflet that is shipped."""

from pathlib import Path

import pytest
from shipped import SHIPPED


@pytest.fixture
def leaflet_folder() -> Path:
    return SHIPPED
