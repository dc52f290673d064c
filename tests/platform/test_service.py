"""Under systemd: a sign of life for painted frames only, and a log of one line an event."""

import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from running import running
from screen import Screen

from kiosk import paths
from kiosk.devtools.offscreen import settle
from kiosk.platform import systemd as service
from kiosk.platform.logs import MAX_PER_MINUTE, JournalLine, OneLine, RateLimit
from kiosk.platform.screens import is_screen_connected
from kiosk.window.frame_watchdog import FrameWatchdog


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[socket.socket]:
    """What listens on NOTIFY_SOCKET."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind(str(tmp_path / "notify"))
        end.settimeout(20)
        yield end


def test_it_tells_what_it_is_asked_to(systemd: socket.socket) -> None:
    assert service.notify(service.READY, {"NOTIFY_SOCKET": systemd.getsockname()})
    assert systemd.recv(100) == b"READY=1"


def test_without_systemd_nothing_is_told() -> None:
    assert not service.notify(service.READY, {})


def test_a_socket_that_is_gone_is_logged(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    assert not service.notify(service.READY, {"NOTIFY_SOCKET": str(tmp_path / "gone")})
    assert "cannot be sent" in caplog.text


@pytest.mark.parametrize(
    ("environment", "seconds"),
    [
        ({}, None),
        ({"WATCHDOG_USEC": "30000000"}, 30),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": str(os.getpid())}, 30),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
    ],
)
def test_how_long_the_watchdog_waits(environment: dict[str, str], seconds: float | None) -> None:
    assert service.watchdog_seconds(environment) == seconds


def test_a_beat_is_told_when_its_frame_was_painted(screen: Screen) -> None:
    told: list[str] = []
    heart = FrameWatchdog(screen.window, lambda: told.append("alive"), seconds=3600)
    settle(screen.window)
    assert told == []  # frames by themselves are no beat
    heart.beat()
    assert told == []
    settle(screen.window)
    assert told == ["alive"]


def test_a_window_that_paints_no_more_falls_silent(screen: Screen) -> None:
    told: list[str] = []
    heart = FrameWatchdog(screen.window, lambda: told.append("alive"), seconds=3600)
    screen.window.blockSignals(True)  # as if no frame were ever swapped
    for _ in range(3):
        heart.beat()
        QCoreApplication.processEvents()
    screen.window.blockSignals(False)
    assert told == []


def test_a_hidden_window_is_alive_by_right(screen: Screen) -> None:
    told: list[str] = []
    heart = FrameWatchdog(screen.window, lambda: told.append("alive"), seconds=3600)
    screen.window.hide()
    QCoreApplication.processEvents()
    heart.beat()
    assert told == ["alive"]


def test_a_window_on_no_screen_falls_silent_after_a_minute_where_there_is_one(
    screen: Screen,
) -> None:
    told: list[str] = []
    connected = True
    heart = FrameWatchdog(
        screen.window, lambda: told.append("alive"), 20, is_screen_connected=lambda: connected
    )
    screen.window.hide()
    QCoreApplication.processEvents()
    for _ in range(5):
        heart.beat()
    assert len(told) == 3
    connected = False
    heart.beat()
    assert len(told) == 4
    connected = True
    heart.beat()
    assert len(told) == 5  # It was plugged in again, and has its minute.


def test_the_kernel_says_whether_a_screen_is_connected(tmp_path: Path) -> None:
    assert not is_screen_connected(tmp_path)
    for connector, status in {"card0-HDMI-A-1": "disconnected", "card0-eDP-1": "connected"}.items():
        (tmp_path / connector).mkdir()
        (tmp_path / connector / "status").write_text(f"{status}\n")
    assert is_screen_connected(tmp_path)
    (tmp_path / "card0-eDP-1" / "status").write_text("disconnected\n")
    assert not is_screen_connected(tmp_path)


def test_the_running_kiosk_is_ready_and_goes_on_beating() -> None:
    with running() as kiosk:
        assert kiosk.hear(4) == [b"READY=1", *[b"WATCHDOG=1"] * 3]


def test_an_event_is_one_line_with_its_traceback() -> None:
    try:
        raise ValueError("two\nlines")
    except ValueError:
        record = logging.LogRecord("kiosk", logging.ERROR, "f", 1, "bad", (), sys.exc_info())
    line = OneLine("%(levelname)s %(name)s: %(message)s").format(record)
    assert "\n" not in line
    assert line.startswith("ERROR kiosk: bad | Traceback")
    assert "ValueError: two | lines" in line


@pytest.mark.parametrize(
    ("level", "priority"),
    [("CRITICAL", 2), ("ERROR", 3), ("WARNING", 4), ("INFO", 6), ("DEBUG", 7)],
)
def test_the_journal_is_told_how_bad_an_event_is(level: str, priority: int) -> None:
    record = logging.LogRecord("kiosk", getattr(logging, level), "f", 1, "a\nb", (), None)
    line = JournalLine("%(levelname)s %(name)s: %(message)s").format(record)
    assert line == f"<{priority}>{level} kiosk: a | b"


@pytest.mark.parametrize("is_told", [True, False])
def test_priorities_are_written_to_the_journal_only(tmp_path: Path, is_told: bool) -> None:
    """systemd tells which stream is the journal's; a file stands for it here."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from kiosk.platform.logs import log_qt_messages, log_to_stderr\n"
        "log_to_stderr(); log_qt_messages()\n"
        "from PySide6.QtCore import qCritical\n"
        "qCritical('gone')\n"
    )
    with (tmp_path / "journal").open("wb") as journal:
        status = os.fstat(journal.fileno())
        told = f"{status.st_dev}:{status.st_ino}" if is_told else "8:1"
        subprocess.run(
            [sys.executable, "-c", code, str(paths.PROJECT)],
            stderr=journal,
            check=True,
            env=os.environ | {"JOURNAL_STREAM": told},
        )
    line = (tmp_path / "journal").read_text()
    assert line == ("<3>" if is_told else "") + "ERROR qt: gone\n"


def _passed(limit: RateLimit, message: str, times: int) -> list[str]:
    records = [
        logging.LogRecord("kiosk", logging.ERROR, "f", 1, message, (), None) for _ in range(times)
    ]
    return [record.getMessage() for record in records if limit.filter(record)]


def test_the_same_line_does_not_flood_the_log() -> None:
    now = [0.0]
    limit = RateLimit(lambda: now[0])
    told = _passed(limit, "no", 100)
    assert len(told) == MAX_PER_MINUTE + 1
    assert "repeated" in told[-1]
    assert _passed(limit, "another", 1) == ["another"]
    now[0] = 61.0
    assert _passed(limit, "no", 1) == ["no"]


def test_many_different_lines_are_not_kept_for_ever() -> None:
    limit = RateLimit(time.monotonic)
    for number in range(2000):
        _passed(limit, f"line {number}", 1)
    assert len(limit._seen) <= 500


def test_qt_messages_come_as_lines_of_the_log(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from kiosk.platform.logs import log_qt_messages, log_to_stderr\n"
        "log_to_stderr(); log_qt_messages()\n"
        "from PySide6.QtCore import qWarning\n"
        "for _ in range(20): qWarning('first\\nsecond')\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, str(paths.PROJECT)], capture_output=True, text=True, check=True
    )
    lines = result.stderr.splitlines()
    assert len(lines) == MAX_PER_MINUTE + 1
    assert lines[0] == "WARNING qt: first | second"


def _broken_pages(tmp_path: Path) -> Path:
    import shutil

    copy = tmp_path / "qml"
    shutil.copytree(paths.QML, copy)
    (copy / "Kiosk" / "Pages" / "AboutPage.qml").write_text(
        "import QtQuick\nItem { nonsense: 3 }\n"
    )
    return copy


@pytest.mark.qt_log_ignore("AboutPage", "nonsense")
def test_a_page_that_fails_is_a_calm_word_with_the_contents_one_tap_away(
    make_screen: Callable[..., Screen],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(paths, "QML", _broken_pages(tmp_path))
    screen = make_screen()
    screen.touch("language-nl")
    screen.touch("about")
    assert "Deze pagina kon niet getoond worden." in screen.texts()
    lines = [r.getMessage() for r in caplog.records if "AboutPage.qml" in r.getMessage()]
    assert len(lines) == 1
    screen.touch("contents")
    assert screen.shows("chapter-0")
    assert not screen.shows("pageFault")
    screen.touch("about")
    screen.touch("done")
    assert screen.navigator.is_resting
