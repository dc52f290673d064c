"""The package: complete, and working where it is installed without the checkout."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from screen import Screen
from shipped import SHIPPED

from kiosk import __version__, paths
from kiosk.cli import main
from kiosk.exit_codes import ExitCode

pytestmark = pytest.mark.slow

SUPPORT = Path(__file__).parent / "support"
NOT_INSTALLED = {"readme", "requirements", "hooks"}
"""The folders of resources/ that only a checkout needs."""

FEWEST_COLOURS = 100
"""A page with pictures and smooth letters has several times as many; a blank one has one."""


@pytest.fixture
def leaflet_folder() -> Path:
    """The installed kiosk shows the leaflet that is shipped."""
    return SHIPPED


@dataclass(frozen=True)
class Distributions:
    """What is published: the source distribution and the wheel that is built from it."""

    source: Path
    wheel: Path


@dataclass(frozen=True)
class Environment:
    """An environment with the wheel installed, and an empty folder to work in."""

    root: Path
    work: Path

    def run(self, program: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run one of its programs in the empty folder, with nothing of the checkout at hand."""
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        return subprocess.run(
            [str(self.root / "bin" / program), *arguments],
            cwd=self.work,
            env=kept | {"PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )

    def files(self) -> set[Path]:
        """Return every file of the environment."""
        return {file for file in self.root.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    out = tmp_path_factory.mktemp("distributions")
    _build("sdist", paths.PROJECT, out)
    source = out / f"ward_kiosk-{__version__}.tar.gz"
    with tarfile.open(source) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # Not in Python 3.11.2.
        archive.extractall(out)
    _build("wheel", out / f"ward_kiosk-{__version__}", out)
    return Distributions(source, out / f"ward_kiosk-{__version__}-py3-none-any.whl")


def _build(target: str, folder: Path, out: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "-d", str(out)]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)


@pytest.fixture(scope="module")
def installed(
    distributions: Distributions, tmp_path_factory: pytest.TempPathFactory
) -> Environment:
    """Install the wheel without its dependencies, which are those of this environment."""
    root = tmp_path_factory.mktemp("installed")
    venv.create(root, symlinks=True)
    python = root / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*pip, "--no-index", "--no-deps", str(distributions.wheel)], check=True)
    (site,) = root.glob("lib/*/site-packages")
    # A folder that a .pth file names is searched last, and the .pth files in it are not read: this
    # environment may itself name the checkout in one.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return Environment(root, tmp_path_factory.mktemp("empty"))


def _tree(folder: Path, without: frozenset[str] = frozenset()) -> set[str]:
    return {
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if file.is_file() and not without & set(file.relative_to(folder).parts)
    }


def test_the_wheel_has_the_whole_package_and_its_resources(distributions: Distributions) -> None:
    package = _tree(paths.PACKAGE, frozenset({"__pycache__"}))
    resources = _tree(paths.RESOURCES, frozenset(NOT_INSTALLED))
    wanted = {f"kiosk/{file}" for file in package}
    wanted |= {f"kiosk/_resources/{file}" for file in resources}
    with zipfile.ZipFile(distributions.wheel) as wheel:
        there = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert there == wanted


def test_the_source_distribution_has_every_file_of_the_repository(
    distributions: Distributions,
) -> None:
    if shutil.which("git") is None or not (paths.PROJECT / ".git").exists():
        pytest.skip("this is not a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached"], cwd=paths.PROJECT, capture_output=True, check=True
    )
    wanted = {name for name in listed.stdout.decode().split("\0") if name}
    wanted = {name for name in wanted if (paths.PROJECT / name).exists()}
    with tarfile.open(distributions.source) as archive:
        there = {name.partition("/")[2] for name in archive.getnames()}
    assert wanted <= there


@pytest.mark.parametrize(
    "command",
    [
        ["ward-kiosk", "check"],
        pytest.param(["python", "-P", "-m", "kiosk", "check"], marks=pytest.mark.full),
    ],
)
def test_the_installed_kiosk_checks_its_content_as_the_checkout_does(
    installed: Environment, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    ran = installed.run(*command)
    code = main(["check"])
    here = capsys.readouterr()
    assert (ran.returncode, ran.stderr, ran.stdout) == (code, here.err, here.out)
    assert ran.stdout.startswith("totaalruptuur")


def test_the_installed_kiosk_draws_and_prints_as_the_checkout_does(
    installed: Environment, tmp_path: Path, make_screen: Callable[..., Screen]
) -> None:
    printer = tmp_path / "lp"
    printer.write_text(f"#!/bin/sh\ncat > {tmp_path}/job\n", encoding="utf-8")
    printer.chmod(0o755)
    before = installed.files()
    ran = installed.run("python", str(SUPPORT / "installed_kiosk.py"), str(tmp_path), str(printer))
    assert (ran.returncode, ran.stderr) == (ExitCode.OK, "")
    imported_from, printed = ran.stdout.splitlines()
    assert Path(imported_from).is_relative_to(installed.root)
    assert printed == "sent"
    assert (tmp_path / "job").read_bytes().startswith(b"%PDF")

    screen = make_screen()
    for name, go in (("rest", lambda: None), ("page", lambda: screen.touch("language-nl"))):
        go()
        drawn = QImage(str(tmp_path / f"{name}.png"))
        assert _colours(drawn) > FEWEST_COLOURS
        assert drawn == screen.window.grabWindow().convertToFormat(drawn.format())
    # The package may lie in a tree that cannot be written.
    assert installed.files() == before


def _colours(image: QImage) -> int:
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return len({image.pixel(x, y) for x, y in points})


def test_the_version_is_the_packages(distributions: Distributions) -> None:
    (installed_metadata,) = metadata.distributions(
        name="ward-kiosk", path=[str(distributions.wheel)]
    )
    assert installed_metadata.version == __version__
