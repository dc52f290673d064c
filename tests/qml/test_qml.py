"""The QML: linted with the view-models' types, formatted, and free of literal colours."""

import re
import subprocess
import sysconfig
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QVersionNumber

from kiosk import paths
from kiosk.devtools.qml_types import write_types

FILES = sorted(paths.QML.rglob("*.qml"))
LINE_LENGTH = 110
# A sentence of this many letters may make its line longer: it is not cut.
LONG_SENTENCE = 50


def _tool(name: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{name}"
    return subprocess.run(
        [str(program), *map(str, arguments)], capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def viewmodel_types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an import path with the QML types of Kiosk.ViewModels, made from the Python."""
    return write_types(tmp_path_factory.mktemp("imports"))


@pytest.mark.skipif(
    QLibraryInfo.version() < QVersionNumber(6, 11),
    reason="older linters complain of value sources, and of lists of inline components",
)
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


def test_qmlformat_would_change_nothing(tmp_path: Path) -> None:
    copies = {tmp_path / file.relative_to(paths.QML): file for file in FILES}
    for copy, file in copies.items():
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    result = _tool("qmlformat", "-i", *copies)
    assert result.returncode == 0, result.stderr
    changed = [file.name for copy, file in copies.items() if copy.read_text() != file.read_text()]
    assert changed == [], f"run pyside6-qmlformat -i {' '.join(changed)}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_colours_sizes_and_durations_are_the_themes(file: Path) -> None:
    if file.parent.name == "Style":
        return
    text = re.sub(r"//.*", "", file.read_text())
    assert not re.findall(r'"#[0-9A-Fa-f]{3,8}"|Qt\.rgba|color: "', text)
    assert not re.findall(r"(?:pixelSize|duration|spacing|[mM]argins?|radius): *\d*[1-9]", text)


def _nested_choices(text: str) -> list[str]:
    """Return the statements in which a branch of `a ? b : c` is itself such a choice."""
    text = re.sub(r"//.*", "", text)
    text = re.sub(r'"[^"\n]*"', '""', text)
    text = re.sub(r"(?<=[-+*/&|(,?:])\n\s*|\n\s*(?=[-+*/&|?:).])", " ", text)
    found = []
    for statement in re.split(r"[\n;{}]", text):
        in_branch = [False]
        for place, sign in enumerate(statement):
            if sign in "([":
                in_branch.append(False)
            elif sign in ")]":
                in_branch = in_branch[:-1] or [False]
            elif sign == ",":
                in_branch[-1] = False
            elif re.match(r"(?<!\?)\?(?![.?])", statement[place:]) and statement[place - 1] != "?":
                if any(in_branch):
                    found.append(statement.strip())
                    break
                in_branch[-1] = True
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_choice_has_no_choice_within(file: Path) -> None:
    assert not _nested_choices(file.read_text()), "say it with if and return, in a block"


@pytest.mark.parametrize(
    ("text", "is_nested"),
    [
        ("width: a ? b : c ? d : e", True),
        ("width: a ? (b ? c : d) : e", True),
        ("width: a ? b : Math.max(c, d ? e : f)", True),
        ("width: a\n    ? b\n    : c ? d : e", True),
        ("width: (a ? b : c) + (d ? e : f)", False),
        ("width: Math.max(a ? b : c, d ? e : f)", False),
        ("width: a?.b ?? (c ? d : e)", False),
        ("width: a ? b : c\nheight: d ? e : f", False),
        ("width: {\n    if (a)\n        return b ? c : d;\n    return e ? f : g;\n}", False),
        ('text: a ? "why?" : "who? you: me"', False),
    ],
)
def test_a_choice_within_a_choice_would_be_found(text: str, is_nested: bool) -> None:
    assert bool(_nested_choices(text)) is is_nested


def _is_too_long(line: str) -> bool:
    sentence = re.search(r'"([^"]*)"', line)
    return len(line) > LINE_LENGTH and not (sentence and len(sentence[1]) >= LONG_SENTENCE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_lines_can_be_read_without_scrolling(file: Path) -> None:
    assert not [line for line in file.read_text().splitlines() if _is_too_long(line)]


def test_every_file_is_in_its_modules_qmldir() -> None:
    for folder in {file.parent for file in FILES}:
        named = set(re.findall(r"\S+\.qml", (folder / "qmldir").read_text()))
        assert named == {file.name for file in folder.glob("*.qml")}
