"""What the ward's machine runs: the systemd unit, and the session under cage."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk import __version__, paths
from kiosk.exit_codes import ExitCode
from kiosk.platform.systemd import watchdog_seconds
from kiosk.startup import set_qt_environment

DEPLOY = paths.PROJECT / "resources" / "deploy"
DEBIAN = DEPLOY / "debian"
UNIT = DEBIAN / "ward-kiosk-session.ward-kiosk.service"
SOUND = DEBIAN / "ward-kiosk-session.ward-kiosk-sound.service"
SESSION = DEBIAN / "session"
README = (DEPLOY / "README.md").read_text(encoding="utf-8")
WRITES_NOTHING = {
    "QML_DISABLE_DISK_CACHE=1",
    "QSG_RHI_DISABLE_DISK_CACHE=1",
    "MESA_SHADER_CACHE_DISABLE=true",
    "PYTHONDONTWRITEBYTECODE=1",
}
EXPOSURE_IN_TENTHS = "20"


def _values(key: str, unit: Path = UNIT) -> list[str]:
    lines = unit.read_text(encoding="utf-8").splitlines()
    return [line.partition("=")[2] for line in lines if line.startswith(f"{key}=")]


def test_it_is_started_again_unless_staff_has_left() -> None:
    assert _values("Restart") == ["always"]
    assert _values("RestartPreventExitStatus") == [str(ExitCode.LEFT)]
    assert _values("StartLimitIntervalSec") == ["0"]


def test_the_documented_exit_codes_are_those_of_the_kiosk() -> None:
    rows = re.findall(r"^\| (\d+) \| `(\w+)` \|.*\| ([^|]+) \|$", README, flags=re.MULTILINE)
    assert {name: int(code) for code, name, _ in rows} == {c.name: c.value for c in ExitCode}
    assert {name for _, name, does in rows if does != "starts it again"} == {ExitCode.LEFT.name}


def test_the_documented_windows_shell_knows_the_same_exit_codes() -> None:
    actions = dict(re.findall(r'ReturnCode="(\d+)" Action="(\w+)"', README))
    assert actions == {
        str(ExitCode.LEFT): "DoNothing",
        str(ExitCode.RESTART): "RestartShell",
    }


def test_a_kiosk_that_paints_no_more_is_started_again() -> None:
    assert _values("Type") == ["notify"]
    assert _values("NotifyAccess") == ["all"]
    assert int(_values("WatchdogSec")[0]) <= 60


@pytest.mark.parametrize("unit", [UNIT, SOUND], ids=lambda unit: unit.stem)
def test_it_can_neither_reach_a_network_nor_write(unit: Path) -> None:
    assert _values("RestrictAddressFamilies", unit)
    assert not any("INET" in value for value in _values("RestrictAddressFamilies", unit))
    assert _values("ProtectSystem", unit) == ["strict"]
    assert not _values("ReadWritePaths", unit)


def test_the_kiosk_keeps_no_caches() -> None:
    assert set(_values("Environment")) >= WRITES_NOTHING


def test_its_limits_and_signs_of_life_are_the_units_own() -> None:
    """A session of logind would take the processes out of the unit."""
    assert not _values("PAMName")
    assert _values("MemoryMax")
    assert "LIBSEAT_BACKEND=seatd" in _values("Environment")


def test_there_is_one_place_to_switch_to_a_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    assert {"WLR_RENDERER=pixman", "QT_QUICK_BACKEND=software"} <= set(_values("Environment"))
    assert _values("MemoryDenyWriteExecute") == ["yes"]
    switch = DEBIAN / "gpu.conf"
    assert _values("MemoryDenyWriteExecute", switch) == ["no"]
    (line,) = _values("Environment", switch)
    given = dict(one.split("=") for one in line.split())
    assert set(given) == {"WLR_RENDERER", "QT_QUICK_BACKEND"}
    monkeypatch.setenv("QT_QUICK_BACKEND", given["QT_QUICK_BACKEND"])
    set_qt_environment()
    assert os.environ["QT_QUICK_BACKEND"] == given["QT_QUICK_BACKEND"]


def test_the_sound_is_a_unit_of_its_own_that_is_started_again() -> None:
    assert _values("Restart", SOUND) == ["always"]
    (folder,) = _values("RuntimeDirectory", SOUND)
    assert f"PULSE_SERVER=unix:/run/{folder}/pulse/native" in _values("Environment")
    assert not any("alsa" in device for device in _values("DeviceAllow"))


def test_what_it_starts_is_in_the_packages() -> None:
    session, program, option, settings = (_values("ExecStart")[0]).split()
    rules = (DEBIAN / "rules").read_text(encoding="utf-8")
    assert session == "/usr/lib/ward-kiosk/session"
    assert f"debian/session debian/ward-kiosk-session{session}" in rules
    assert os.access(SESSION, os.X_OK)
    assert program.lstrip("/") in (DEBIAN / "ward-kiosk.links").read_text(encoding="utf-8").split()
    assert option == "--settings"
    assert f"debian/ward-kiosk{settings}" in rules


def test_the_packages_have_the_version_of_the_program() -> None:
    first = (DEBIAN / "changelog").read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(f"ward-kiosk ({__version__}-")


def test_the_packages_have_all_resources_that_the_program_reads() -> None:
    rules = (DEBIAN / "rules").read_text(encoding="utf-8")
    read = [
        *(paths.LEAFLETS, paths.KIOSK_LOCALE, paths.LANGUAGES, paths.FONTS, paths.ICONS),
        paths.FIGURE_PALETTE,
    ]
    copied = next(line for line in rules.splitlines() if line.startswith("\tcd resources && cp"))
    assert not {place.name for place in read} - set(copied.split())


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
@pytest.mark.parametrize("unit", [UNIT, SOUND], ids=lambda unit: unit.stem)
def test_little_is_open(unit: Path) -> None:
    command = ["systemd-analyze", "security", "--offline=yes", f"--threshold={EXPOSURE_IN_TENTHS}"]
    result = subprocess.run([*command, str(unit)], capture_output=True, text=True, check=False)
    if "unrecognized option" in result.stderr:
        pytest.skip("this systemd-analyze cannot look at a file")
    assert result.returncode == 0, result.stdout


def _write_program(file: Path, script: str) -> None:
    file.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
    file.chmod(0o755)


def _run_session(folder: Path, cage: str, *command: str, **environment: str) -> int:
    _write_program(folder / "cage", cage)
    whole = {"PATH": f"{folder}:/usr/bin:/bin", "XDG_RUNTIME_DIR": str(folder), **environment}
    result = subprocess.run([str(SESSION), *command], env=whole, capture_output=True, check=False)
    return result.returncode


DEBIAN_12 = 'shift 2\n"$@"\nexit 0\n'
"""A cage that always ends with 0."""


def test_the_kiosk_may_give_the_signs_of_life_that_systemd_expects_of_the_script(
    tmp_path: Path,
) -> None:
    """Of a watchdog that waits for another process the kiosk takes no notice."""
    told = tmp_path / "told"
    given = {"WATCHDOG_PID": "1", "WATCHDOG_USEC": "30000000"}
    _run_session(tmp_path, DEBIAN_12, "sh", "-c", f"env > {told}", **given)
    lines = told.read_text(encoding="utf-8").splitlines()
    environment = dict(line.split("=", 1) for line in lines)
    assert watchdog_seconds(environment) == 30
    assert environment["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"


def test_the_session_lives_in_the_folder_of_the_unit(tmp_path: Path) -> None:
    """Not in that of the user, which the unit hides."""
    assert _values("ProtectHome") == ["tmpfs"]
    assert _values("RuntimeDirectory")
    own = tmp_path / "own"
    own.mkdir()
    given = {"RUNTIME_DIRECTORY": str(own), "XDG_RUNTIME_DIR": "/run/user/hidden"}
    command = ("sh", "-c", 'test "$XDG_RUNTIME_DIR" = "$0" && exit 4', str(own))
    assert _run_session(tmp_path, DEBIAN_12, *command, **given) == ExitCode.LEFT


@pytest.mark.parametrize(
    ("ends_with", "code"), [("exit 4", 4), ("exit 75", 75), ("kill -9 $$", 137)]
)
def test_the_session_ends_as_the_kiosk_did(tmp_path: Path, ends_with: str, code: int) -> None:
    assert _run_session(tmp_path, DEBIAN_12, "sh", "-c", ends_with) == code
    assert not list(tmp_path.glob("*.status"))


def test_a_cage_that_cannot_start_is_a_fault(tmp_path: Path) -> None:
    assert _run_session(tmp_path, "exit 0\n", "true") == 1
