"""Starting where it cannot: the kiosk says what is missing and what to do, without a crash."""

import ctypes
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import COMMANDS, main
from kiosk.exit_codes import ExitCode
from kiosk.platform.preflight import NO_DISPLAY, PACKAGES, obstacle

XCB = {"DISPLAY": ":1"}
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


class FakeXcb:
    """Stands in for libxcb: a display that answers, or does not."""

    def __init__(self, answers: bool) -> None:
        self.asked: list[bytes] = []
        self.xcb_connect = self._function(1, self.asked.append)
        self.xcb_connection_has_error = self._function(0 if answers else 1)
        self.xcb_disconnect = self._function(None)

    @staticmethod
    def _function(result: object, note: Callable[[bytes], None] = lambda _: None):
        def function(argument: object, *_: object) -> object:
            if isinstance(argument, bytes):
                note(argument)
            return result

        return function


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch):
    """Return a function that makes a machine: which libraries it lacks, and whether X answers."""

    def machine(missing: tuple[str, ...] = (), answers: bool = True) -> FakeXcb:
        xcb = FakeXcb(answers)

        def load(name: str) -> FakeXcb:
            for library in missing:
                if library == name:
                    message = f"{library}: cannot open shared object file: No such file"
                    raise OSError(message)
            return xcb

        monkeypatch.setattr(ctypes, "CDLL", load)
        return xcb

    return machine


def test_nothing_stands_in_the_way_offscreen(machine) -> None:
    machine()
    assert obstacle(OFFSCREEN) == ""


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": "", "WAYLAND_DISPLAY": ""}])
def test_without_a_display_it_names_what_can_give_one(environment: dict[str, str]) -> None:
    assert obstacle(environment) == NO_DISPLAY
    for word in ("DISPLAY", "WAYLAND_DISPLAY", "cage", "xvfb", "QT_QPA_PLATFORM=offscreen"):
        assert word in NO_DISPLAY


@pytest.mark.parametrize("named", ["nonsense", "nonsense;xcb", "nonsense:size=1x1"])
def test_an_unknown_platform_lists_those_there_are(named: str) -> None:
    said = obstacle({"QT_QPA_PLATFORM": named})
    assert "'nonsense'" in said
    _, _, listed = said.partition("Use one of: ")
    assert {"offscreen", "xcb", "wayland", "minimal"} <= set(listed.split(", "))


@pytest.mark.parametrize(
    ("environment", "library", "package"),
    [
        (OFFSCREEN, "libEGL.so.1", "libegl1"),
        (OFFSCREEN, "libdbus-1.so.3", "libdbus-1-3"),
        (OFFSCREEN, "libfontconfig.so.1", "libfontconfig1"),
        (OFFSCREEN, "libxkbcommon.so.0", "libxkbcommon0"),
        (OFFSCREEN, "libglib-2.0.so.0", "libglib2.0-0 (libglib2.0-0t64 from Debian 13"),
        (XCB, "libxcb-cursor.so.0", "libxcb-cursor0"),
        (XCB, "libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ({"WAYLAND_DISPLAY": "w"}, "libwayland-cursor.so.0", "libwayland-cursor0"),
    ],
)
def test_a_missing_library_is_named_with_its_package(
    machine, environment: dict[str, str], library: str, package: str
) -> None:
    machine(missing=(library,))
    said = obstacle(environment)
    assert library in said
    assert f"sudo apt-get install {package}" in said


def test_all_missing_libraries_are_named_at_once_and_a_package_once(machine) -> None:
    machine(missing=("libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1"))
    said = obstacle(OFFSCREEN)
    assert "libEGL.so.1, libglib-2.0.so.0, libgthread-2.0.so.0" in said
    assert said.count("libglib2.0-0t64") == 1


def test_a_platform_asks_only_for_its_own_libraries(machine) -> None:
    machine(missing=("libxcb-cursor.so.0", "libwayland-cursor.so.0"))
    assert obstacle(OFFSCREEN) == ""
    assert "libwayland" not in obstacle(XCB)


def test_a_library_that_only_the_plugin_knows_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> object:
        if "platforms" in name:
            raise OSError("libnovel.so.9: cannot open shared object file")
        return object()

    monkeypatch.setattr(ctypes, "CDLL", load)
    said = obstacle(OFFSCREEN)
    assert "libnovel.so.9" in said
    assert "the package with libnovel.so.9" in said


def test_each_package_is_a_debian_package_name() -> None:
    for library, package in PACKAGES.items():
        assert ".so." in library
        assert package.split()[0] == package.split()[0].lower()


def test_a_display_that_answers_is_no_obstacle(machine) -> None:
    xcb = machine(answers=True)
    assert obstacle({"DISPLAY": ":5"}) == ""
    assert xcb.asked == [b":5"]


def test_an_x_display_that_does_not_answer(machine) -> None:
    machine(answers=False)
    said = obstacle({"DISPLAY": ":5"})
    assert "X display ':5' does not answer" in said
    assert "DISPLAY" in said
    assert "xvfb-run" in said


def test_a_wayland_display_that_does_not_answer(machine, tmp_path) -> None:
    machine()
    said = obstacle({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert "Wayland display 'wayland-9' does not answer" in said
    assert "cage" in said


def test_wayland_comes_before_x(machine, tmp_path) -> None:
    machine()
    both = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path), **XCB}
    assert "Wayland" in obstacle(both)
    assert obstacle(both | {"QT_QPA_PLATFORM": "xcb"}) == ""


def test_without_pyside_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    said = obstacle(OFFSCREEN)
    assert "PySide6 is not installed" in said
    assert "make run" in said


def test_elsewhere_than_on_linux_there_is_nothing_to_look_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert obstacle({}) == ""


def test_the_kiosk_leaves_with_2_and_says_why(
    machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine(missing=("libEGL.so.1",))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main([]) == ExitCode.CANNOT_START
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("ward-kiosk: the kiosk cannot start: ")
    assert "libegl1" in captured.err


def _main(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, *paths.PROGRAM, *arguments],
        env=clean | environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


@pytest.mark.parametrize("arguments", [(), ("--windowed",)])
def test_main_without_a_display(arguments: tuple[str, ...]) -> None:
    ran = _main(*arguments)
    assert ran.returncode == ExitCode.CANNOT_START
    assert ran.stdout == ""
    assert ran.stderr == f"ward-kiosk: the kiosk cannot start: {NO_DISPLAY}\n"


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"DISPLAY": ":987"}, "':987'"),
        ({"WAYLAND_DISPLAY": "wayland-987"}, "'wayland-987'"),
        ({"QT_QPA_PLATFORM": "nonsense"}, "'nonsense'"),
    ],
)
def test_main_with_a_display_that_cannot_be_used(environment: dict[str, str], named: str) -> None:
    ran = _main(**environment)
    assert ran.returncode == ExitCode.CANNOT_START
    assert ran.stdout == ""
    assert "Traceback" not in ran.stderr
    (line,) = ran.stderr.splitlines()
    assert line.startswith("ward-kiosk: the kiosk cannot start: ")
    # On a machine without the platform's own libraries those come first.
    assert named in line or "sudo apt-get install" in line


def test_main_explains_itself() -> None:
    ran = _main("--help")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [
        name for name in (*COMMANDS, "--windowed", "--settings") if name not in ran.stdout
    ] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == ExitCode.OK
    assert f"usage: ward-kiosk {command}" in capsys.readouterr().out


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["chekc"])
    assert left.value.code == ExitCode.CANNOT_START
    assert "chekc" in capsys.readouterr().err


def test_a_distributions_qt_has_its_plugins_elsewhere(
    machine: Callable[..., FakeXcb], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    machine()
    spec = importlib.util.spec_from_loader("PySide6", None)
    assert spec is not None
    spec.submodule_search_locations = [str(tmp_path)]  # A package without Qt in it, as Debian's.
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: spec)
    assert obstacle(XCB) == ""
    assert "Use one of: " in obstacle({"QT_QPA_PLATFORM": "eglfs"})
    assert "xcb" in obstacle({"QT_QPA_PLATFORM": "eglfs"})


@pytest.mark.parametrize("platform", ["vnc", "webgl"])
def test_a_screen_that_anyone_on_the_network_sees_is_refused(platform: str) -> None:
    assert "Use one of: " in obstacle({"QT_QPA_PLATFORM": f"{platform}:port=5900"})
