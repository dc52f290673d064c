"""The direction of dependencies, as the design has it: QML -> viewmodels -> leaflet, exercise."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths

KIOSK = paths.PROJECT / "kiosk"
FORBIDDEN = {
    "exercise": ("PySide6", "kiosk.leaflet", "kiosk.viewmodels", "kiosk.cli", "kiosk.app"),
    "leaflet": ("PySide6", "kiosk.viewmodels", "kiosk.cli", "kiosk.app"),
    "navigation": ("PySide6", "kiosk.viewmodels", "kiosk.cli", "kiosk.app"),
    "ward": ("PySide6", "kiosk.leaflet", "kiosk.viewmodels", "kiosk.cli", "kiosk.app"),
    "viewmodels": ("kiosk.cli", "kiosk.devtools", "kiosk.app", "kiosk.settings"),
}


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("room", FORBIDDEN)
def test_a_room_imports_only_what_is_below_it(room: str) -> None:
    files = sorted((KIOSK / room).rglob("*.py"))
    assert files
    wrong = [
        f"{file.name}: {name}"
        for file in files
        for name in _imports(file)
        if name.startswith(FORBIDDEN[room])
    ]
    assert not wrong


def test_main_is_thin() -> None:
    main = ast.parse((paths.PROJECT / "main.py").read_text(encoding="utf-8"))
    assert not [node for node in main.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]


def test_nothing_but_the_given_names_stands_at_the_top() -> None:
    given = {"kiosk", "resources", "tests", "main.py", "pyproject.toml"}
    convention = {
        "Makefile",
        "README.md",
        "LICENSE",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "ARCHITECTURE.md",
    }
    made = {"build", "tour"}
    there = {entry.name for entry in paths.PROJECT.iterdir() if not entry.name.startswith(".")}
    assert given <= there
    assert {n for n in there - given - convention - made if not n.endswith(".egg-info")} == set()
