"""The house: what each package may import, how long a file may be, what stands at the top."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths

KIOSK = paths.PROJECT / "kiosk"

QT = "PySide6"
ROOMS: dict[str, set[str]] = {
    # Free of Qt, from the lowest up.
    "faults": set(),
    "paths": set(),
    "exit_codes": set(),
    "files": {"faults"},
    "exercise": set(),
    "layout": set(),
    "ward": set(),
    "leaflet": {"exercise", "faults", "files"},
    "checks": {"exercise", "faults", "files", "leaflet", "speech"},
    "review": {"exercise", "faults", "files", "leaflet"},
    "navigation": {"leaflet"},
    "speech": {"files"},
    "narration": {"faults", "files", "leaflet", "speech"},
    "settings": {"faults", "files", "leaflet", "paths", "ward"},
    # With Qt.
    "platform": {"exit_codes", "files", "leaflet", QT},
    "speech.engines": {"platform", "speech", QT},
    "images": {"exercise", "files", "leaflet", QT},
    "printing": {"images", "layout", "leaflet", "narration", "paths", "platform", QT},
    "window": {"ward", QT},
    "viewmodels": {"exercise", "layout", "leaflet", "navigation", "speech", "ward", QT},
    # What puts it together.
    "installed": {"leaflet", "paths", "platform", "viewmodels", QT},
    "seals": {"platform", "viewmodels"},
    "machine_sound": {"paths", "speech.engines", QT},
    "offered": {"leaflet", "paths", "settings"},
    "ward_printer": {"leaflet", "printing", "settings", "viewmodels", QT},
    "app": {
        *("exercise", "exit_codes", "images", "installed", "leaflet", "machine_sound"),
        *("navigation", "offered", "paths", "seals"),
        *("platform", "settings", "speech", "speech.engines", "viewmodels", "ward"),
        *("ward_printer", "window", QT),
    },
    "startup": {"app", "exit_codes", "paths", "platform", "settings", "window", QT},
    "cli": {
        *("checks", "exit_codes", "faults", "files", "leaflet", "narration", "offered", "paths"),
        *("platform", "printing", "review", "settings", "speech", "speech.engines", "startup"),
        *("ward", QT),
    },
    "devtools": {
        *(
            "app",
            "checks",
            "exercise",
            "exit_codes",
            "files",
            "leaflet",
            "machine_sound",
            "narration",
            "navigation",
            "paths",
            "platform",
            "review",
            "settings",
        ),
        *("speech", "speech.engines", "startup", "viewmodels", "ward", "window", QT),
    },
    "__main__": {"cli"},
}
"""What each package, and each module beside them, may import of the kiosk and of Qt."""

MOST_LINES = 300
MOST_LINES_OF_A_VIEW_MODEL = 230

FILES = [file for file in sorted(KIOSK.rglob("*")) if file.suffix in (".py", ".qml")]


def _room(parts: tuple[str, ...]) -> str:
    """Return the room of a module, given by the parts of its name below kiosk."""
    return ".".join(parts[:2]) if ".".join(parts[:2]) in ROOMS else parts[0]


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "kiosk":
            yield from (f"kiosk.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _without_types(tree: ast.Module) -> ast.Module:
    """Return a module without what is imported for type checkers only."""
    tree.body = [
        node
        for node in tree.body
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    ]
    return tree


def _modules() -> list[tuple[str, Path]]:
    return [
        (_room((*file.relative_to(KIOSK).parts[:-1], file.stem)), file)
        for file in sorted(KIOSK.rglob("*.py"))
        if file != KIOSK / "__init__.py"
    ]


@pytest.mark.parametrize("room", sorted({room for room, _ in _modules()}))
def test_a_room_imports_only_what_it_may(room: str) -> None:
    wrong = []
    for found, file in _modules():
        if found != room:
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for name in _imports(_without_types(tree)):
            first, *below = name.split(".")
            if first not in ("kiosk", QT):
                continue
            other = QT if first == QT else _room(tuple(below))
            if other not in ROOMS[room] | {room, "__version__"}:
                wrong.append(f"{file.relative_to(KIOSK)}: {name}")
    assert not wrong


def test_every_room_is_named() -> None:
    assert {room for room, _ in _modules()} == set(ROOMS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(paths.PROJECT)))
def test_a_file_is_not_too_long(file: Path) -> None:
    lines = len(file.read_text(encoding="utf-8").splitlines())
    is_view_model = file.parent == KIOSK / "viewmodels"
    assert lines <= (MOST_LINES_OF_A_VIEW_MODEL if is_view_model else MOST_LINES)


@pytest.mark.parametrize(
    "file", sorted((paths.PROJECT / "tests").rglob("*.py")), ids=lambda file: file.name
)
def test_no_file_of_the_tests_is_long(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_main_is_thin() -> None:
    main = ast.parse((paths.PROJECT / "main.py").read_text(encoding="utf-8"))
    assert not [node for node in main.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]


def test_nothing_but_the_given_names_stands_at_the_top() -> None:
    given = {"kiosk", "resources", "tests", "main.py", "pyproject.toml"}
    pages = {"README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md", "ARCHITECTURE.md"}
    made = {"build", "tour"}
    there = {entry.name for entry in paths.PROJECT.iterdir() if not entry.name.startswith(".")}
    assert given <= there
    assert {n for n in there - given - pages - made if not n.endswith(".egg-info")} == {"Makefile"}


def test_every_room_is_in_the_plan_of_the_house() -> None:
    plan = (paths.PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {file.name for file in KIOSK.iterdir() if file.is_dir() and file.name[0] != "_"}
    assert not [room for room in rooms - {"qml"} if f"{room}/" not in plan]
    assert not [name for name in re.findall(r"`((?:\w+/)*\w+\.py)`", plan) if not _exists(name)]


def _exists(name: str) -> bool:
    return (KIOSK / name).exists() or (paths.PROJECT / name).exists()
