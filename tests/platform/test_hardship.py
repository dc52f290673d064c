"""The kiosk where much is missing, and what it leaves behind: nothing."""

import os
import re
import resource
import shutil
import subprocess
from pathlib import Path

import pytest
from running import MAIN, running

from kiosk.devtools.soak import EXPECTED

ALIVE = [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"]
NOWHERE = "/nonexistent"
HOMES = ["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "TMPDIR"]


def _can(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


no_namespaces = pytest.mark.skipif(
    not _can("unshare", "--map-root-user", "--mount", "--net", "true"),
    reason="this machine lets nobody make namespaces",
)
no_strace = pytest.mark.skipif(
    not _can("strace", "-o", os.devnull, "true"), reason="strace cannot be used here"
)


def test_without_home_session_bus_or_folder_for_temporary_files() -> None:
    poor = dict.fromkeys(HOMES, NOWHERE) | {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    with running(poor) as kiosk:
        assert kiosk.hear(3) == ALIVE
        assert kiosk.kill() == ""


def test_without_any_of_the_usual_variables() -> None:
    with running(without=[*HOMES, "USER", "LANG", "LC_ALL", "DISPLAY", "PATH"]) as kiosk:
        assert kiosk.hear(3) == ALIVE
        assert kiosk.kill() == ""


def test_with_a_disk_that_takes_nothing_more() -> None:
    def take_nothing() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    with running(preexec_fn=take_nothing) as kiosk:
        assert kiosk.hear(3) == ALIVE
        assert kiosk.kill() == ""


@no_namespaces
def test_with_a_read_only_system_and_no_network() -> None:
    read_only = 'mount -o remount,bind,ro / && exec "$@"'
    wrapper = ["unshare", "--map-root-user", "--mount", "--net", "sh", "-c", read_only, "sh"]
    with running({"PYTHONDONTWRITEBYTECODE": "1"}, wrapper) as kiosk:
        assert kiosk.hear(3) == ALIVE
        assert kiosk.kill() == ""


@no_namespaces
def test_with_a_full_disk_for_a_home() -> None:
    full = (
        "mount -t tmpfs -o size=64k none /mnt && (cat /dev/zero > /mnt/full || true) 2>/dev/null "
        '&& exec "$@"'
    )
    wrapper = ["unshare", "--map-root-user", "--mount", "sh", "-c", full, "sh"]
    with running(dict.fromkeys(HOMES, "/mnt"), wrapper) as kiosk:
        assert kiosk.hear(3) == ALIVE
        assert kiosk.kill() == ""


@pytest.mark.parametrize("heard", [0, 1, 2])
def test_after_a_power_cut_it_starts_again_to_rest(heard: int, tmp_path: Path) -> None:
    home = dict.fromkeys(HOMES, str(tmp_path))
    with running(home) as kiosk:
        assert kiosk.hear(heard) == ALIVE[:heard]
        kiosk.kill()
    with running(home) as kiosk:
        assert kiosk.hear(3) == ALIVE
        assert kiosk.kill() == ""
    assert list(tmp_path.rglob("*")) == []


@no_strace
def test_nothing_is_written_and_no_socket_opened_in_a_visit(tmp_path: Path) -> None:
    """A monkey's visits, every system call watched that could leave something behind."""
    trace = tmp_path / "trace"
    calls = (
        "socket,connect,bind,openat,open,creat,mkdir,mkdirat,rename,renameat2,link,symlink,unlink"
    )
    watched = ["strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={calls}"]
    environment = os.environ | {
        "PYTHONDONTWRITEBYTECODE": "1",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    soak = [*MAIN, "soak", "--events", "400", "--seed", "3"]
    result = subprocess.run(
        [*watched, *soak], env=environment, capture_output=True, text=True, check=False
    )
    own = ("staff: ", *EXPECTED)
    told = result.stderr.splitlines()
    assert [line for line in told if not any(one in line for one in own)] == []
    assert "\nfaults: 0\n" in result.stdout
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    assert any("leaflet.toml" in line for line in lines)
    left = [line for line in lines if _leaves_something(line)]
    assert left == []


def _leaves_something(line: str) -> bool:
    call = re.sub(r"^\d+\s+", "", line)
    if call.startswith(("<...", "---", "+++")):
        return False
    if call.startswith(("openat(", "open(")):
        writes = re.search(r"O_WRONLY|O_RDWR|O_CREAT", call)
        return bool(writes) and '"/dev/' not in call and '"/proc/' not in call
    return True
