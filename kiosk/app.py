"""The composition root: settings, leaflet, engine and window are put together here."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from datetime import time as time_of_day
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QThreadPool
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.exercise.moment import State
from kiosk.exercise.plan import Plan
from kiosk.exit_codes import ExitCode
from kiosk.images.anatomy_files import AnatomyPictures
from kiosk.images.providers import add_image_providers
from kiosk.installed import Health, installed_here
from kiosk.navigation.screens import PAGES
from kiosk.navigation.visit import Screen
from kiosk.offered import offer_of
from kiosk.platform.clock import seconds_since_boot
from kiosk.platform.fonts import load_fonts
from kiosk.platform.no_network import NoNetworkFactory
from kiosk.platform.translator import KioskTexts
from kiosk.seals import seal_check
from kiosk.settings import Settings
from kiosk.viewmodels.appearance import Appearance
from kiosk.viewmodels.block_pager import BlockPager
from kiosk.viewmodels.exercise_player import ExercisePlayer
from kiosk.viewmodels.her_paper import HerPaper
from kiosk.viewmodels.idle_monitor import IdleMonitor
from kiosk.viewmodels.living_window import LivingWindow
from kiosk.viewmodels.navigator import Navigator
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.pin_pad import PinPad
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.viewmodels.spoken_page import SpokenPage
from kiosk.viewmodels.staff import Staff
from kiosk.ward.night import local_time
from kiosk.ward_printer import has_printer, join_printer
from kiosk.window.input_guard import InputGuard

if TYPE_CHECKING:
    from kiosk.speech.engines.engine import SpeechEngine
    from kiosk.speech.engines.worker_audio_player import WorkerAudioPlayer

log = logging.getLogger(__name__)


class Kiosk:
    """The running kiosk: its engine, window and view-models, kept alive together."""

    def __init__(
        self,
        settings: Settings,
        leaflets: Path | None = None,
        clock: Callable[[], float] | None = None,
        awake: Callable[[], float] | None = None,
        time_of_day: Callable[[], time_of_day] | None = None,
        faults: tuple[str, ...] = (),
        voice: SpeechEngine | None = None,
        audio_player: WorkerAudioPlayer | None = None,
        printer_program: str = "lp",
    ) -> None:
        """Build everything up to a hidden window. Raises RuntimeError when the QML cannot load.

        `leaflets` is the folder to take them from instead of those of the settings; `faults` are
        what was wrong with the settings file. `clock` (seconds that only grow), `awake` (without
        sleep) and those below are for tests; without a voice it is mute until it settles down.
        """
        load_fonts(paths.FONTS)
        seconds, hours = clock or seconds_since_boot, time_of_day or local_time
        awake = awake or clock or time.monotonic
        self.offer = offer = offer_of(settings, leaflets)
        self.appearance = appearance = Appearance(
            settings.screen_diagonal_inches,
            settings.reduced_motion,
            settings.theme,
            settings.night,
            hours,
            settings.screen_turned,
        )
        self.navigator = navigator = Navigator(offer, settings.first_use_hint)
        self._seals = seal_check(settings.signers, navigator)
        self.player = player = ExercisePlayer(awake, navigator)
        self.pager = BlockPager(navigator)
        self.voice: SpeechEngine | None = None
        self._speakers: WorkerAudioPlayer | None = None
        self._reads_aloud = settings.reading_aloud
        self._health = Health(offer, appearance, settings.reading_aloud, seconds)
        self.staff = Staff(
            bool(settings.staff_pin),
            partial(installed_here, offer),
            faults,
            seconds,
            prints=has_printer(settings),
            leaflets=tuple(leaflet.name for leaflet in offer.leaflets),
            health=self._health.rows,
        )
        self.her_paper = HerPaper(navigator, has_printer(settings), navigator)
        self.pin_pad = PinPad(settings.staff_pin, seconds)
        self._anatomy = AnatomyPictures(
            paths.ANATOMY, paths.FIGURE_PALETTE, navigator, player.under_way
        )
        self.pages = Pages(
            navigator,
            appearance,
            player,
            self.pager,
            self.staff,
            self.her_paper,
            self.pin_pad,
            settings.ward_name,
            self._anatomy,
        )
        spoken = SpokenPage(navigator, self.pages, player)
        self.read_aloud = read_aloud = ReadAloud(
            spoken, settings.loudness.begin, lambda: settings.loudness.most_at(hours()), navigator
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
            awake,
        )
        self.living_window = LivingWindow(settings.night, hours, seconds, navigator)
        self.texts = KioskTexts(paths.KIOSK_LOCALE)
        QCoreApplication.installTranslator(self.texts)
        self.engine = QQmlApplicationEngine()
        self._no_network = NoNetworkFactory()
        self.engine.setNetworkAccessManagerFactory(self._no_network)
        self.engine.addImportPath(str(paths.QML))
        add_image_providers(self.engine, offer.figures_of, paths.ICONS, paths.FIGURE_PALETTE)
        self.engine.setInitialProperties(
            {
                "navigator": navigator,
                "viewModel": self.pages.shell,
                "player": player,
                "appearance": self.appearance,
                "livingWindow": self.living_window,
                "idleMonitor": self.idle_monitor,
                "staff": self.staff,
                "readAloud": self.read_aloud,
                "pager": self.pager,
                "gestures": self.pages.gestures,
            }
        )
        self.pages.shell.languageChanged.connect(self._speak)
        self.engine.loadFromModule("Kiosk", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the QML module Kiosk could not be loaded; see the log")
        self.window: QQuickWindow = roots[0]
        self.appearance.watch(self.window)
        self.input_guard = InputGuard(
            self.window,
            seconds,
            lambda: appearance.turn,
            lambda: appearance.unit,
            self.pages.gestures,
        )
        self._connect()
        join_printer(settings, offer, printer_program, self.staff, self.her_paper)
        if voice is not None:
            self._give_voice(voice, audio_player)

    def idle_steps(self) -> Iterator[object]:
        """Yield after each step of what the first page has no need of.

        Every language is read, a voice is found, the anatomy is read, all pages are compiled.
        """
        if self._seals:
            self._seals.start()
        yield from self.navigator.reading_steps()
        from kiosk.machine_sound import own_voice

        if self.voice is None and self._reads_aloud:
            self._give_voice(own_voice(self.navigator))
        if self.voice is not None:
            self.voice.look_for_voices()
            yield self.voice
            for leaflet in self.offer.leaflets:
                for language in leaflet.languages:
                    yield self._recorded(leaflet.folder, language.code)
        for picture in self._anatomy.values():
            picture.prepare(self.appearance.theme)
            yield picture
        for file in PAGES:
            yield QQmlComponent(self.engine, str(paths.QML / "Kiosk" / file), self.engine)

    def is_moving(self) -> bool:
        """Return whether an exercise runs."""
        return self.player.state == State.Running

    def guided_plans(self) -> dict[str, Plan]:
        """Return the plans of the open leaflet's exercises by id; at rest, of all leaflets."""
        opened = self.navigator.pack
        packs = [opened] if opened else [leaflet.pack for leaflet in self.offer.leaflets]
        return {e.id: e.plan for pack in packs if pack for e in pack.exercises if e.plan}

    def close(self) -> None:
        """Take the window and the engine down, before the view-models that QML reads."""
        # A visit that runs out from now on has no engine to be told.
        self.pages.shell.languageChanged.disconnect(self._speak)
        self.read_aloud.stop()
        QThreadPool.globalInstance().waitForDone()  # A PIN may be being tried.
        if self.voice is not None:
            self.voice.close()
        if self._speakers is not None:
            self._speakers.close()
        self.input_guard.close()
        self.window.close()
        shiboken6.delete(self.input_guard)
        QCoreApplication.removeTranslator(self.texts)
        shiboken6.delete(self.engine)
        del self.window, self.engine, self.input_guard

    def _connect(self) -> None:
        self.input_guard.touched.connect(self.idle_monitor.touched)
        self.input_guard.touched.connect(self.living_window.touched)
        self.pages.gestures.pageChanged.connect(self.input_guard.pageChanged)
        for begin in (self.navigator.askPin, self.staff.begin, self.pin_pad.begin):
            self.input_guard.cornersHeld.connect(begin)
        self.idle_monitor.forgotten.connect(self.navigator.finish)
        for rest in (self.living_window.rest, self.read_aloud.stop, _trim_memory):
            self.idle_monitor.leftAtRest.connect(rest)
        for stop in (self.player.stop, self.read_aloud.stop):
            self.idle_monitor.leftBehind.connect(stop)
        self.navigator.finished.connect(self._close_curtain)  # While what she chose still holds.
        look, voice = self.appearance, self.read_aloud
        for forget in (self.player.forget, look.forget, voice.forget, self.her_paper.forget):
            self.navigator.finished.connect(forget)
        for admit in (self.staff.begin, self.navigator.openStaff):
            self.pin_pad.admitted.connect(admit)
        shell = self.pages.shell
        shell.screenChanged.connect(self.pin_pad.forget)
        shell.spokenChanged.connect(self.read_aloud.pageChanged)
        shell.screenChanged.connect(self.read_aloud.pageChanged)
        shell.showsPrivacyScreenChanged.connect(self.read_aloud.stop)
        self.player.cueChanged.connect(self.read_aloud.cueChanged)
        self.staff.deafChanged.connect(partial(setattr, self.input_guard, "ignores_input"))
        self.staff.leaveAsked.connect(lambda: QCoreApplication.exit(ExitCode.LEFT))
        self.staff.restartAsked.connect(lambda: QCoreApplication.exit(ExitCode.RESTART))

    def _give_voice(
        self, voice: SpeechEngine, audio_player: WorkerAudioPlayer | None = None
    ) -> None:
        from kiosk.machine_sound import own_audio_player, recordings_of
        from kiosk.speech.engines.utterance_player import UtterancePlayer
        from kiosk.speech.recordings import RecordedSpeech

        self.voice = voice
        self._recorded = cache(RecordedSpeech)
        recorded = partial(recordings_of, self.navigator, self._recorded)
        voice.knownChanged.connect(self._tell_what_has_no_voice)
        self._speakers = audio_player or own_audio_player(self.navigator)
        self.navigator.finished.connect(self._speakers.close)  # It remembers what was heard.
        self.idle_monitor.leftAtRest.connect(self._speakers.close)
        self.read_aloud.use(UtterancePlayer(voice, self._speakers, recorded, self.read_aloud))

    def _tell_what_has_no_voice(self) -> None:
        """Log it at the start: later it would tell what was chosen."""
        assert self.voice is not None
        offered = [language.code for language in self.navigator.offer.languages]
        mute = [code for code in offered if not self.voice.speaks(code)]
        self._health.voices = len(offered) - len(mute)
        if mute:
            log.info("voices: there is none for %s", ", ".join(mute))

    def _close_curtain(self) -> None:
        if self.navigator.visit.screen is Screen.FAREWELL and not self.appearance.reducedMotion:
            self.living_window.close_curtain()

    def _speak(self) -> None:
        self.texts.use(self.pages.shell.language)
        self.engine.retranslate()


def _trim_memory() -> None:
    from kiosk.platform.memory import trim_memory  # Imported here to keep it out of start-up.

    trim_memory()
