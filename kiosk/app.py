"""The composition root: settings, leaflet, engine and window are put together here."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import time as time_of_day
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import PySide6
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import __version__, paths
from kiosk.exercise.moment import State
from kiosk.exercise.plan import Plan
from kiosk.images.codes import CodeProvider
from kiosk.images.figures import FigureProvider, IconProvider
from kiosk.leaflet.languages import known_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.platform.clock import seconds_since_boot
from kiosk.platform.fonts import load_fonts
from kiosk.platform.no_network import NoNetworkFactory
from kiosk.platform.translator import KioskTexts
from kiosk.settings import Settings
from kiosk.viewmodels.appearance import Appearance
from kiosk.viewmodels.block_pager import BlockPager
from kiosk.viewmodels.exercise_player import ExercisePlayer
from kiosk.viewmodels.idle_monitor import IdleMonitor
from kiosk.viewmodels.navigator import Navigator
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.viewmodels.staff import Staff
from kiosk.ward.night import local_time
from kiosk.window.input_guard import InputGuard

if TYPE_CHECKING:
    from kiosk.speech.audio_player import AudioPlayer
    from kiosk.speech.engine import SpeechEngine

RESTART = 75
"""Exit code when staff restarts the kiosk."""

LEFT = 4
"""Exit code when staff leaves the kiosk: the service must not start it again (see deploy/)."""


class Kiosk:
    """The running kiosk: its engine, window and view-models, kept alive together."""

    def __init__(
        self,
        settings: Settings,
        leaflets: Path = paths.LEAFLETS,
        clock: Callable[[], float] | None = None,
        time_of_day: Callable[[], time_of_day] | None = None,
        faults: tuple[str, ...] = (),
        voice: SpeechEngine | None = None,
        audio_player: AudioPlayer | None = None,
        printer_program: str = "lp",
    ) -> None:
        """Build everything up to a hidden window. Raises RuntimeError when the QML cannot load.

        `clock` (seconds that only grow), `time_of_day`, `voice`, `audio_player` and
        `printer_program` are for tests; without a voice it is mute until it settles down.
        `faults` are what was wrong with the settings file, for the staff's page.
        """
        load_fonts(paths.FONTS)
        seconds = clock or seconds_since_boot
        self._leaflet = OpenLeaflet(leaflets / settings.leaflet, known_languages(paths.LANGUAGES))
        self.appearance = appearance = Appearance(
            settings.screen_diagonal_inches,
            settings.reduced_motion,
            settings.theme,
            settings.night,
            time_of_day or local_time,
            settings.screen_turned,
        )
        self.navigator = navigator = Navigator(
            self._leaflet,
            settings.languages,
            settings.staff_language,
            settings.signed_languages_only,
            settings.first_use_hint,
        )
        self.player = player = ExercisePlayer(clock or time.monotonic, navigator)
        self.pager = BlockPager(navigator)
        self.voice: SpeechEngine | None = None
        installed = partial(_installed, settings, self._leaflet)
        self.staff = Staff(
            settings.staff_pin, installed, faults, seconds, prints=bool(settings.printer)
        )
        self.pages = Pages(
            navigator, appearance, player, self.pager, self.staff, settings.ward_name
        )
        self.read_aloud = read_aloud = ReadAloud(
            navigator, self.pages, player, settings.volume, parent=navigator
        )
        # No closure here may refer back to this object: a cycle would be taken apart whenever
        # Python collects, and QObjects with it.
        shell = self.pages.shell
        shell.rightToLeftChanged.connect(lambda: appearance.set_right_to_left(shell.rightToLeft))
        self.idle_monitor = IdleMonitor(
            settings.times,
            lambda: navigator.is_resting,
            lambda: player.state == State.Running or read_aloud.is_talking(),
            seconds,
        )
        self.texts = KioskTexts(paths.KIOSK_LOCALE)
        QCoreApplication.installTranslator(self.texts)
        self.engine = QQmlApplicationEngine()
        self._no_network = NoNetworkFactory()
        self.engine.setNetworkAccessManagerFactory(self._no_network)
        self.engine.addImportPath(str(paths.QML))
        self.engine.addImageProvider(
            "figure", FigureProvider(leaflets, paths.ICONS, paths.FIGURE_PALETTE)
        )
        self.engine.addImageProvider("icon", IconProvider(paths.ICONS))
        self.engine.addImageProvider("code", CodeProvider())
        self.engine.setInitialProperties(
            {
                "navigator": navigator,
                "viewModel": self.pages.shell,
                "player": player,
                "appearance": self.appearance,
                "idleMonitor": self.idle_monitor,
                "staff": self.staff,
                "readAloud": self.read_aloud,
                "pager": self.pager,
            }
        )
        self.pages.shell.languageChanged.connect(self._speak)
        self.engine.loadFromModule("Kiosk", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the QML module Kiosk could not be loaded; see the log")
        self.window: QQuickWindow = roots[0]
        self.appearance.watch(self.window)
        self.input_guard = InputGuard(self.window, seconds, lambda: appearance.turn)
        self._connect()
        self.staff.printAsked.connect(
            partial(_print, settings, self._leaflet.folder, printer_program, self.staff)
        )
        if voice is not None:
            self._give_voice(voice, audio_player)

    def settle_down(self) -> None:
        """Do what the first page has no need of: read all languages, and find a voice."""
        self.navigator.read_languages()
        if self.voice is None:
            self._give_voice(_own_voice(self.navigator))
        if self.voice is not None:
            self.voice.look_for_voices()

    def guided_plans(self) -> dict[str, Plan]:
        """Return the plans of the guided exercises by exercise id, for commands that draw them."""
        pack = self._leaflet.pack
        return {e.id: e.plan for e in pack.exercises if e.plan} if pack else {}

    def close(self) -> None:
        """Take the window and the engine down, before the view-models that QML reads."""
        self.read_aloud.stop()
        if self.voice is not None:
            self.voice.close()
        self.input_guard.is_open = True
        self.window.close()
        shiboken6.delete(self.input_guard)
        QCoreApplication.removeTranslator(self.texts)
        shiboken6.delete(self.engine)
        del self.window, self.engine, self.input_guard

    def _connect(self) -> None:
        self.input_guard.touched.connect(self.idle_monitor.touched)
        self.input_guard.cornersHeld.connect(self.navigator.askPin)
        self.input_guard.cornersHeld.connect(self.staff.begin)
        self.idle_monitor.forgotten.connect(self.navigator.finish)
        self.idle_monitor.leftAtRest.connect(_trim_memory)
        self.idle_monitor.leftBehind.connect(self.player.stop)
        self.idle_monitor.leftBehind.connect(self.read_aloud.stop)
        self.navigator.finished.connect(self.player.forget)
        self.navigator.finished.connect(self.appearance.forget)
        self.staff.admitted.connect(self.navigator.openStaff)
        self.staff.deafChanged.connect(self._go_deaf)
        self.staff.leaveAsked.connect(lambda: QCoreApplication.exit(LEFT))
        self.staff.restartAsked.connect(lambda: QCoreApplication.exit(RESTART))

    def _give_voice(self, voice: SpeechEngine, audio_player: AudioPlayer | None = None) -> None:
        from kiosk.speech.audio_player import AudioPlayer
        from kiosk.speech.recordings import RecordedSpeech
        from kiosk.speech.utterance_player import UtterancePlayer

        self.voice = voice
        recorded = cache(partial(RecordedSpeech, self._leaflet.folder))
        speakers = audio_player or AudioPlayer(self.navigator)
        self.read_aloud.use(UtterancePlayer(voice, speakers, recorded, self.read_aloud))

    def _go_deaf(self, is_deaf: bool) -> None:
        self.input_guard.ignores_input = is_deaf

    def _speak(self) -> None:
        self.texts.use(self.pages.shell.language)
        self.engine.retranslate()


def _installed(settings: Settings, leaflet: OpenLeaflet) -> list[dict[str, Any]]:
    """Return what the staff's page tells of this kiosk, see Staff.installed."""
    import platform  # Imported here to keep it out of start-up.

    rows: list[dict[str, Any]] = [
        {"name": "Kiosk", "value": __version__},
        {"name": "PySide6", "value": PySide6.__version__},
        {"name": "Python", "value": platform.python_version()},
        {"name": "Leaflet", "value": settings.leaflet},
    ]
    for language in leaflet.languages:
        signed, count = leaflet.signed_count(language.code)
        rows.append({"name": language.name, "signed": signed, "count": count})
    return rows


def _own_voice(parent: QObject) -> SpeechEngine:
    """Return the best voice that this system may have."""
    if sys.platform in ("win32", "darwin"):
        from kiosk.speech.worker_engine import WorkerSpeechEngine

        return WorkerSpeechEngine((sys.executable, *paths.PROGRAM, "speak"), parent)
    from kiosk.speech.espeak import EspeakEngine

    return EspeakEngine(parent=parent)


def _print(settings: Settings, leaflet: Path, program: str, staff: Staff, language: str) -> None:
    from kiosk.printing.printer import Printer  # Imported here to keep it out of start-up.

    printer = Printer(settings.printer, leaflet, program, staff)
    for told, tell in ((printer.sent, staff.tell_sent), (printer.failed, staff.tell_not_sent)):
        told.connect(tell)
        told.connect(printer.deleteLater)
    printer.print_leaflet(language)


def _trim_memory() -> None:
    from kiosk.platform.memory import trim_memory  # Imported here to keep it out of start-up.

    trim_memory()
