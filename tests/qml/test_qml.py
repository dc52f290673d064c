"""The QML: linted with the view-models' types, formatted, and free of literal colours."""

import json
import re
import subprocess
import sysconfig
from importlib import import_module
from pathlib import Path
from typing import Any

import PySide6
import pytest
from PySide6.QtCore import QObject

from kiosk import paths

FILES = sorted(paths.QML.rglob("*.qml"))
VIEWMODELS = paths.PROJECT / "kiosk" / "viewmodels"
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
# The view-models' containers, as metaobjectdump names them, and what they are to QML.
CONTAINERS = {"list": "QVariantList", "dict": "QVariantMap"}


def _tool(name: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{name}"
    return subprocess.run(
        [str(program), *map(str, arguments)], capture_output=True, text=True, check=False
    )


def _complete(entry: dict[str, Any], module: str) -> None:
    """Add to a class of metaobjectdump what it cannot see: bases and enums of other modules."""
    made = getattr(import_module(f"kiosk.viewmodels.{module}"), entry["className"])
    if not issubclass(made, QObject):
        return
    meta_object = made.staticMetaObject
    entry["object"] = True
    indexes = range(meta_object.enumeratorOffset(), meta_object.enumeratorCount())
    entry["enums"] = [
        {
            "name": enum.name(),
            "isClass": True,
            "isFlag": False,
            "type": "int",
            "values": [enum.key(index) for index in range(enum.keyCount())],
        }
        for enum in map(meta_object.enumerator, indexes)
    ]


@pytest.fixture(scope="module")
def viewmodel_types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an import path with the QML types of Kiosk.ViewModels, made from the Python."""
    folder = tmp_path_factory.mktemp("imports")
    dump = folder / "viewmodels.json"
    modules = [file for file in VIEWMODELS.glob("*.py") if "@QmlElement" in file.read_text()]
    assert modules
    result = _tool("metaobjectdump", *modules, "-o", dump)
    assert not result.returncode, result.stderr
    text = dump.read_text()
    for python, qml in CONTAINERS.items():
        text = text.replace(f'"type": "{python}"', f'"type": "{qml}"')
    found = json.loads(text)
    for file in found:
        for entry in file["classes"]:
            _complete(entry, Path(file["inputFile"]).stem)
    dump.write_text(json.dumps(found))
    module = folder / "Kiosk" / "ViewModels"
    module.mkdir(parents=True)
    foreign = [METATYPES / f"qt6{name}_metatypes.json" for name in ("core", "qml")]
    result = _tool(
        "qmltyperegistrar",
        "--generate-qmltypes",
        module / "viewmodels.qmltypes",
        "-o",
        folder / "unused.cpp",
        "--import-name",
        "Kiosk.ViewModels",
        "--major-version",
        "1",
        "--foreign-types",
        ",".join(map(str, foreign)),
        dump,
    )
    assert not result.returncode, result.stderr
    (module / "qmldir").write_text("module Kiosk.ViewModels\ntypeinfo viewmodels.qmltypes\n")
    return folder


def test_qmllint_has_nothing_to_say(viewmodel_types: Path) -> None:
    result = _tool("qmllint", "-W", "0", "-I", viewmodel_types, "-I", paths.QML, *FILES)
    assert not result.returncode, result.stdout + result.stderr


@pytest.mark.parametrize(
    "wrong", ["session.noSuchThing", "session.player.noSuchThing", "ExercisePlayer.noSuchThing"]
)
def test_qmllint_would_say_something(viewmodel_types: Path, tmp_path: Path, wrong: str) -> None:
    file = tmp_path / "Wrong.qml"
    file.write_text(
        "import QtQuick\nimport Kiosk.ViewModels\n"
        f"Item {{ required property Session session; property int a: {wrong} }}\n"
    )
    result = _tool("qmllint", "-W", "0", "-I", viewmodel_types, "-I", paths.QML, file)
    assert result.returncode
    assert "noSuchThing" in result.stdout + result.stderr


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_qmlformat_would_change_nothing(file: Path) -> None:
    result = _tool("qmlformat", file)
    assert result.stdout == file.read_text(), f"run pyside6-qmlformat -i {file.name}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_colours_sizes_and_durations_are_the_themes(file: Path) -> None:
    if file.name == "Theme.qml":
        return
    text = re.sub(r"//.*", "", file.read_text())
    assert not re.findall(r'"#[0-9A-Fa-f]{3,8}"|Qt\.rgba|color: "', text)
    assert not re.findall(r"(?:pixelSize|duration|spacing|[mM]argins?|radius): *\d*[1-9]", text)


def test_every_file_is_in_its_modules_qmldir() -> None:
    for folder in {file.parent for file in FILES}:
        named = set(re.findall(r"\S+\.qml", (folder / "qmldir").read_text()))
        assert named == {file.name for file in folder.glob("*.qml")}
