"""Starting the kiosk: Qt's environment, the application, the event loop, uncaught errors."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.exit_codes import ExitCode
from kiosk.platform import systemd
from kiosk.platform.idle_work import IdleWork
from kiosk.platform.logs import log_qt_messages
from kiosk.platform.memory import free_collector
from kiosk.platform.screens import is_screen_connected
from kiosk.platform.update_watch import UpdateWatch
from kiosk.settings import Settings, load_settings
from kiosk.window.frame_limiter import FrameLimiter
from kiosk.window.frame_watchdog import FrameWatchdog

log = logging.getLogger(__name__)

FRAMES_PER_WATCHDOG_PERIOD = 3
"""How many painted frames are reported in the time that systemd waits for one."""

IDLE_AFTER_MS = 500
"""When the work starts that the first page does not need; the page is painted by then."""

QT_ENVIRONMENT = {
    # Qt writes no cache to disk.
    "QSG_RHI_DISABLE_DISK_CACHE": "1",
    "MESA_SHADER_CACHE_DISABLE": "true",
    "QML_DISABLE_DISK_CACHE": "1",
    # Everything is drawn for the software renderer: the fastest and smallest without a GPU.
    "QT_QUICK_BACKEND": "software",
    # Else a move that waits for its frame comes after the swipe that took the finger from the page.
    "QML_NO_TOUCH_COMPRESSION": "1",
}


def set_qt_environment() -> None:
    """Set Qt's environment variables, before the first window.

    Of those already set the choice of a renderer is kept; a cache on disk may not be switched on.
    """
    for name, value in QT_ENVIRONMENT.items():
        if name not in os.environ or name.endswith(("_DISABLE", "_DISK_CACHE")):
            os.environ[name] = value


def make_application() -> QGuiApplication:
    """Return the Qt application; a new one gets only the program's name, none of Qt's options."""
    set_qt_environment()
    existing = QGuiApplication.instance()
    return existing if isinstance(existing, QGuiApplication) else QGuiApplication(sys.argv[:1])


def run(settings_file: Path | None, windowed: bool) -> int:
    """Run the kiosk until staff leaves it; return the exit code."""
    application = make_application()
    from kiosk.app import Kiosk  # Imported here: `export` needs an application and no kiosk.

    log_qt_messages()
    sys.excepthook = _exit_on_error
    settings, faults = load_settings(settings_file)
    kiosk = Kiosk(settings, faults=faults)
    kiosk.input_guard.is_open = windowed
    if windowed:
        kiosk.window.show()
    else:
        kiosk.window.showFullScreen()
    limiter = FrameLimiter(kiosk.window, kiosk.is_moving)
    idle_work = IdleWork(kiosk.idle_steps())
    idle_work.done.connect(free_collector)
    idle_work.start(IDLE_AFTER_MS)
    watched = systemd.watchdog_seconds()
    frame_watchdog = (
        FrameWatchdog(
            kiosk.window,
            lambda: systemd.notify(systemd.ALIVE),
            watched / FRAMES_PER_WATCHDOG_PERIOD,
            is_screen_connected,
        )
        if watched
        else None
    )
    update_watch = None
    if watched:  # Only then somebody starts it again.
        update_watch = UpdateWatch(
            _replaced_by_updates(settings, settings_file), lambda: kiosk.navigator.is_resting
        )
        update_watch.updated.connect(_restart_updated)
    systemd.notify(systemd.READY)
    code = application.exec()
    del frame_watchdog, limiter, idle_work, update_watch
    kiosk.close()
    return code


def _replaced_by_updates(settings: Settings, settings_file: Path | None) -> list[Path]:
    """Return files of which one at least changes with the program, a leaflet, or the settings."""
    files = [paths.PACKAGE / "__init__.py", *([settings_file] if settings_file else [])]
    for folder in settings.leaflet_folders:
        for name in settings.leaflets:
            leaflet = folder / name
            files += [leaflet, *leaflet.glob("*.toml"), *leaflet.glob("locale/*.po")]
    return files


def _restart_updated() -> None:
    log.info("the program or the content is new: the kiosk starts anew, at rest")
    QCoreApplication.exit(ExitCode.RESTART)


def _exit_on_error(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """Log an uncaught error and exit, so that no half-broken kiosk stays in use."""
    log.critical("uncaught error", exc_info=(kind, error, trace))  # type: ignore[arg-type]
    QTimer.singleShot(0, lambda: QCoreApplication.exit(ExitCode.UNCAUGHT))
