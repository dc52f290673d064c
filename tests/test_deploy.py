"""What the ward's machine runs: the systemd unit, and the session under cage."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import LEFT

DEPLOY = paths.PROJECT / "resources" / "deploy"
UNIT = DEPLOY / "ward-kiosk.service"
SESSION = DEPLOY / "ward-kiosk-session"
WRITES_NOTHING = {
    "QML_DISABLE_DISK_CACHE=1",
    "QSG_RHI_DISABLE_DISK_CACHE=1",
    "MESA_SHADER_CACHE_DISABLE=true",
    "PYTHONDONTWRITEBYTECODE=1",
    "DBUS_SESSION_BUS_ADDRESS=disabled:",
}
EXPOSURE_IN_TENTHS = "20"


def _values(key: str) -> list[str]:
    lines = UNIT.read_text(encoding="utf-8").splitlines()
    return [line.partition("=")[2] for line in lines if line.startswith(f"{key}=")]


def test_it_is_started_again_unless_staff_has_left() -> None:
    assert _values("Restart") == ["always"]
    assert _values("RestartPreventExitStatus") == [str(LEFT)]
    assert _values("StartLimitIntervalSec") == ["0"]


def test_a_kiosk_that_paints_no_more_is_started_again() -> None:
    assert _values("Type") == ["notify"]
    assert _values("NotifyAccess") == ["all"]
    assert int(_values("WatchdogSec")[0]) <= 60


def test_it_can_neither_reach_a_network_nor_write() -> None:
    assert not any("INET" in value for value in _values("RestrictAddressFamilies"))
    assert _values("ProtectSystem") == ["strict"]
    assert not _values("ReadWritePaths")
    assert set(_values("Environment")) >= WRITES_NOTHING


def test_what_it_starts_is_there() -> None:
    session, _, program, *_ = (_values("ExecStart")[0]).split()
    assert paths.PROJECT / Path(session).relative_to("/opt/ward-kiosk") == SESSION
    assert os.access(SESSION, os.X_OK)
    assert program == "/opt/ward-kiosk/main.py"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_little_is_open() -> None:
    command = ["systemd-analyze", "security", "--offline=yes", f"--threshold={EXPOSURE_IN_TENTHS}"]
    result = subprocess.run([*command, str(UNIT)], capture_output=True, text=True, check=False)
    if "unrecognized option" in result.stderr:
        pytest.skip("this systemd-analyze cannot look at a file")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("ends_with", "code"), [("exit 4", 4), ("exit 75", 75), ("kill -9 $$", 137)]
)
def test_the_session_ends_as_the_kiosk_did(tmp_path: Path, ends_with: str, code: int) -> None:
    """With a cage that always ends with 0, as that of Debian 12 does."""
    cage = tmp_path / "cage"
    cage.write_text('#!/bin/sh\nshift 2\n"$@"\nexit 0\n', encoding="utf-8")
    cage.chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "XDG_RUNTIME_DIR": str(tmp_path)}
    result = subprocess.run(
        [str(SESSION), "sh", "-c", ends_with], env=environment, capture_output=True, check=False
    )
    assert result.returncode == code
    assert sorted(file.name for file in tmp_path.iterdir()) == ["cage"]


def test_a_cage_that_cannot_start_is_a_fault(tmp_path: Path) -> None:
    cage = tmp_path / "cage"
    cage.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    cage.chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "XDG_RUNTIME_DIR": str(tmp_path)}
    result = subprocess.run([str(SESSION), "true"], env=environment, check=False)
    assert result.returncode == 1
