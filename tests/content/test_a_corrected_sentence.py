"""A corrected Dutch sentence fails the checks of its translations, and nothing else."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from shipped import LANGUAGES, NAME, SOURCE_LANGUAGE

from kiosk import paths

BEFORE = "De kringspier van de anus scheurt ook."
AFTER = "De kringspier van de anus is ook gescheurd."
TEXT_ID = "what.muscle.ring"
TRANSLATED = [code for code in LANGUAGES if code != SOURCE_LANGUAGE]
OUGHT_TO_FAIL = {
    "test_shipped_leaflet.py::test_check_finds_nothing_in_what_is_shipped",
    *(f"test_shipped_leaflet.py::test_a_translation_has_every_text[{one}]" for one in TRANSLATED),
    # Until `ward-kiosk translate update` has been run, as CONTRIBUTING.md says.
    *(
        f"test_shipped_leaflet.py::test_an_update_of_a_translation_changes_nothing[{one}]"
        for one in TRANSLATED
    ),
}
TESTS = paths.PROJECT / "tests"
MAY_KNOW_WHAT_IS_SHIPPED = {"test_package.py"}
"""Besides content/. The package is tested with what it is to contain."""


def _correct(project: Path) -> None:
    file = project / "resources" / "leaflets" / NAME / "leaflet.toml"
    text = file.read_text(encoding="utf-8")
    assert text.count(BEFORE) == 1
    file.write_text(text.replace(BEFORE, AFTER), encoding="utf-8")


@pytest.fixture
def corrected(tmp_path: Path) -> Path:
    """A copy of the project in which a sentence is corrected as CONTRIBUTING.md says."""
    for name in ("kiosk", "resources", "tests", "main.py", "pyproject.toml", "CONTRIBUTING.md"):
        place = paths.PROJECT / name
        copy = shutil.copytree if place.is_dir() else shutil.copy
        copy(place, tmp_path / name)
    _correct(tmp_path)
    return tmp_path


def test_the_check_names_its_translations_and_nothing_else(corrected: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "main.py", "check"], cwd=corrected, capture_output=True, text=True
    )
    *faults, summary = ran.stdout.splitlines()
    assert summary == f"{NAME}: {len(TRANSLATED)} faults"
    for code, line in zip(sorted(TRANSLATED), faults, strict=True):
        assert f"locale/{code}.po: {TEXT_ID}: is stale" in line


def test_only_the_tests_of_the_content_know_what_is_shipped() -> None:
    knowing = {
        str(file.relative_to(TESTS))
        for file in TESTS.rglob("*.py")
        if re.search(r"from shipped|import shipped", file.read_text("utf-8"))
    }
    elsewhere = {name for name in knowing if not name.startswith("content/")}
    assert elsewhere <= MAY_KNOW_WHAT_IS_SHIPPED


@pytest.mark.full
def test_only_the_tests_of_its_translations_fail(corrected: Path) -> None:
    shutil.rmtree(corrected / "resources" / "requirements")  # Nothing here is to be installed.
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n",
        "auto",
        "-m",
        "not full",
        "tests/content",
    ]
    ran = subprocess.run(
        [*command, "-p", "no:cacheprovider", "--deselect", f"tests/content/{Path(__file__).name}"],
        cwd=corrected,
        capture_output=True,
        text=True,
    )
    failed = set(re.findall(r"^(?:FAILED|ERROR) tests/content/(\S+)", ran.stdout, re.MULTILINE))
    assert failed == OUGHT_TO_FAIL
