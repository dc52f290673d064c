"""The composition root: settings, leaflet, engine and window are put together here."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

# What Qt would write to disk, or start, by itself; each stopped before Qt is loaded.
os.environ.setdefault("QSG_RHI_DISABLE_DISK_CACHE", "1")
os.environ.setdefault("MESA_SHADER_CACHE_DISABLE", "true")
os.environ.setdefault("QML_DISABLE_DISK_CACHE", "1")
# Everything is drawn for the software renderer: without a GPU it is the fastest and the smallest.
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlNetworkAccessManagerFactory
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.bridge.display import Display
from kiosk.bridge.figures import FigureProvider, IconProvider
from kiosk.bridge.labels import LabelPlacer  # noqa: F401 (registers the QML type)
from kiosk.bridge.pager import BlockPager  # noqa: F401 (registers the QML type)
from kiosk.bridge.player import ExercisePlayer
from kiosk.bridge.session import Session
from kiosk.bridge.texts import KioskTexts
from kiosk.content.languages import Language, load_languages
from kiosk.content.library import OpenLeaflet
from kiosk.content.loading import UnreadableFileError
from kiosk.exercise.plan import Plan
from kiosk.settings import Settings, load_settings

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkAccessManager

log = logging.getLogger(__name__)

FAULT = 70
"""Exit code after an error nobody caught: the service then starts the kiosk anew."""


READ_LANGUAGES_AFTER_MS = 500
"""When the translations are read ahead: after the first page is there."""


class Kiosk:
    """The running kiosk: its engine, window and view-models, kept alive together."""

    def __init__(
        self,
        settings: Settings,
        leaflets: Path = paths.LEAFLETS,
        clock: Callable[[], float] | None = None,
    ) -> None:
        """Build everything up to a hidden window. Raises RuntimeError when the QML cannot load."""
        load_fonts(paths.FONTS)
        self._leaflet = OpenLeaflet(leaflets / settings.leaflet, known_languages())
        self.display = Display(
            settings.screen_diagonal_inches, settings.reduced_motion, settings.theme
        )
        self.session = Session(
            self._leaflet,
            settings.languages,
            settings.ward_name,
            settings.staff_language,
            settings.signed_languages_only,
            ExercisePlayer(clock) if clock else None,
        )
        self.texts = KioskTexts(paths.KIOSK_LOCALE)
        QCoreApplication.installTranslator(self.texts)
        self.engine = QQmlApplicationEngine()
        self._no_network = _NoNetworkFactory()
        self.engine.setNetworkAccessManagerFactory(self._no_network)
        self.engine.addImportPath(str(paths.QML))
        self.engine.addImageProvider(
            "figure", FigureProvider(leaflets, paths.ICONS, paths.FIGURE_PALETTE)
        )
        self.engine.addImageProvider("icon", IconProvider(paths.ICONS))
        self.engine.setInitialProperties({"session": self.session, "display": self.display})
        self.session.languageChanged.connect(self._speak)
        self.engine.loadFromModule("Kiosk", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the QML module Kiosk could not be loaded; see the log")
        self.window: QQuickWindow = roots[0]

    def guided_plans(self) -> dict[str, Plan]:
        """Return the plans of the guided exercises by exercise id, for commands that draw them."""
        pack = self._leaflet.pack
        return {e.id: e.plan for e in pack.exercises if e.plan} if pack else {}

    def close(self) -> None:
        """Take the window and the engine down, before the view-models that QML reads."""
        self.window.close()
        QCoreApplication.removeTranslator(self.texts)
        shiboken6.delete(self.engine)
        del self.window, self.engine

    def _speak(self) -> None:
        self.texts.use(self.session.language)
        self.engine.retranslate()


class _NoNetworkFactory(QQmlNetworkAccessManagerFactory):
    """Refuses every request: the kiosk never opens a connection."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        from PySide6 import QtNetwork  # 8 ms of the start, and never needed by what ships

        class Unreachable(QtNetwork.QNetworkAccessManager):
            def createRequest(
                self,
                operation: QtNetwork.QNetworkAccessManager.Operation,
                request: QtNetwork.QNetworkRequest,
                data: object = None,
            ) -> QtNetwork.QNetworkReply:
                log.error("refused a network request for %s", request.url().scheme())
                return super().createRequest(operation, QtNetwork.QNetworkRequest(), None)

        return Unreachable(parent)


def known_languages() -> tuple[Language, ...]:
    """Return the languages of languages.toml; none, and a log line, when it cannot be read."""
    try:
        return load_languages(paths.LANGUAGES)
    except UnreadableFileError as error:
        log.error("%s Only the leaflet's own language is offered.", error.fault)
        return (Language("nl", "Nederlands", "Kies uw taal", "ltr"),)


def load_fonts(folder: Path) -> None:
    """Make the bundled fonts known to Qt; one that cannot be read is left out, with a log line."""
    for file in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            log.error("%s: the file: is not a font that can be read. Put it back.", file.name)


def make_application() -> QGuiApplication:
    """Return the Qt application. Only the program's name is passed on: Qt's options open doors."""
    existing = QGuiApplication.instance()
    return existing if isinstance(existing, QGuiApplication) else QGuiApplication(sys.argv[:1])


def run(settings_file: Path | None, windowed: bool) -> int:
    """Run the kiosk until its window closes; return the exit code."""
    application = make_application()
    sys.excepthook = _leave
    kiosk = Kiosk(load_settings(settings_file))
    if windowed:
        kiosk.window.show()
    else:
        kiosk.window.showFullScreen()
    QTimer.singleShot(READ_LANGUAGES_AFTER_MS, kiosk.session.readLanguages)
    code = application.exec()
    kiosk.close()
    return code


def _leave(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """Log an uncaught error and leave: a kiosk that is half broken must not stay on the wall."""
    log.critical("uncaught error", exc_info=(kind, error, trace))  # type: ignore[arg-type]
    QTimer.singleShot(0, lambda: QCoreApplication.exit(FAULT))
