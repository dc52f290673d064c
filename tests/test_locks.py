"""The locked dependencies: by hash, without addresses, and what pyproject.toml asks for."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement

from kiosk import paths


@pytest.mark.parametrize("name", ["run.txt", "dev.txt", "narrate.txt"])
def test_the_locks_have_hashes_and_no_address(name: str) -> None:
    text = (paths.RESOURCES / "requirements" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "index" not in text
    for wanted in re.split(r"\n(?=\S)", text.strip()):
        assert re.fullmatch(r"[a-z0-9-]+==\S+( \\\n    --hash=sha256:[0-9a-f]{64})+", wanted), (
            wanted
        )


def test_the_locks_have_what_the_package_asks_for() -> None:
    project = tomllib.loads((paths.PROJECT / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    extras = project["optional-dependencies"]
    for name, asked in (
        ("run.txt", project["dependencies"] + extras["build"]),
        ("narrate.txt", project["dependencies"] + extras["build"] + extras["narrate"]),
        (
            "dev.txt",
            project["dependencies"] + extras["build"] + extras["narrate"] + extras["dev"],
        ),
    ):
        text = (paths.RESOURCES / "requirements" / name).read_text(encoding="utf-8")
        locked = dict(re.findall(r"(?m)^([a-z0-9-]+)==(\S+)", text))
        for requirement in map(Requirement, asked):
            assert locked[requirement.name.lower()] in requirement.specifier


THIRD_PARTY = (paths.RESOURCES / "deploy" / "THIRD-PARTY.md").read_text(encoding="utf-8")


def _named() -> set[str]:
    return set(re.findall(r"[a-z0-9][a-z0-9.-]*[a-z0-9]", THIRD_PARTY.lower()))


@pytest.mark.parametrize("name", ["run.txt", "dev.txt", "narrate.txt"])
def test_every_locked_package_is_named_with_its_licence(name: str) -> None:
    text = (paths.RESOURCES / "requirements" / name).read_text(encoding="utf-8")
    assert set(re.findall(r"(?m)^([a-z0-9-]+)==", text)) <= _named()


def test_everything_that_the_packages_depend_on_is_named() -> None:
    control = (paths.RESOURCES / "deploy" / "debian" / "control").read_text(encoding="utf-8")
    (runs, session) = re.findall(r"(?ms)^Depends: (.*?)^\S", control)
    wanted = set(re.findall(r"(?:^|, ?|\n )([a-z][a-z0-9.+-]+)", f"{runs}, {session}"))
    short = {name.removeprefix("python3-pyside6.") for name in wanted}
    words = re.split(r"[\s,;|]+", THIRD_PARTY)
    named = {word.removeprefix("python3-pyside6").lstrip(".-") for word in words}
    missing = {
        name
        for name in short
        if name not in named and name.removeprefix("qml6-module-qtquick-") not in named
    }
    assert missing == {"ward-kiosk"}
