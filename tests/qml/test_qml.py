"""The QML: linted with the view-models' types, formatted, and free of literal colours."""

import re
import subprocess
import sysconfig
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.devtools.qml_types import write_types

FILES = sorted(paths.QML.rglob("*.qml"))


def _tool(name: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{name}"
    return subprocess.run(
        [str(program), *map(str, arguments)], capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def viewmodel_types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an import path with the QML types of Kiosk.ViewModels, made from the Python."""
    return write_types(tmp_path_factory.mktemp("imports"))


def test_qmllint_has_nothing_to_say(viewmodel_types: Path) -> None:
    result = _tool("qmllint", "-W", "0", "-I", viewmodel_types, "-I", paths.QML, *FILES)
    assert not result.returncode, result.stdout + result.stderr


@pytest.mark.parametrize(
    "wrong", ["guided.noSuchThing", "player.noSuchThing", "ExercisePlayer.noSuchThing"]
)
def test_qmllint_would_say_something(viewmodel_types: Path, tmp_path: Path, wrong: str) -> None:
    file = tmp_path / "Wrong.qml"
    file.write_text(
        "import QtQuick\nimport Kiosk.ViewModels\n"
        "Item { required property GuidedViewModel guided\n"
        "required property ExercisePlayer player\n"
        f"property int a: {wrong} }}\n"
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
    if file.parent.name == "Style":
        return
    text = re.sub(r"//.*", "", file.read_text())
    assert not re.findall(r'"#[0-9A-Fa-f]{3,8}"|Qt\.rgba|color: "', text)
    assert not re.findall(r"(?:pixelSize|duration|spacing|[mM]argins?|radius): *\d*[1-9]", text)


def test_every_file_is_in_its_modules_qmldir() -> None:
    for folder in {file.parent for file in FILES}:
        named = set(re.findall(r"\S+\.qml", (folder / "qmldir").read_text()))
        assert named == {file.name for file in folder.glob("*.qml")}
