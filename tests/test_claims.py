"""What is told of the kiosk claims no effect: that is part of its purpose (INTENDED-USE.md)."""

import re
from pathlib import Path

import pytest

from kiosk import paths

TOLD = [
    *("README.md", "CHANGELOG.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "pyproject.toml"),
    *(f"resources/deploy/{name}.md" for name in ("INTENDED-USE", "WARD", "README", "PRIVACY")),
    *("resources/deploy/debian/control", "resources/deploy/debian/ward-kiosk.1"),
]
CLAIMS = r"(?i)\b(train(ing|s|ed)?|therap\w*|programme|recover\w*|prevents?|cures?|heals?)\b"


@pytest.mark.parametrize("name", TOLD)
def test_no_effect_is_claimed(name: str) -> None:
    file: Path = paths.PROJECT / name
    assert re.findall(CLAIMS, file.read_text(encoding="utf-8")) == []
