"""Reading aloud, for real: with the machine's own voice, and with recordings in Opus."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.devtools.bench.frames import FrameMeter
from kiosk.devtools.bench.gaps import TappedPlayer, gap_rows
from kiosk.devtools.bench.null_sink import NullSink
from kiosk.devtools.bench.start import bare_window
from kiosk.devtools.bench.table import Bare, Row
from kiosk.devtools.offscreen import settle
from kiosk.settings import Settings
from kiosk.speech.sentences import Text

if TYPE_CHECKING:
    from kiosk.app import Kiosk

LANGUAGE = "nl"
TELL_SECONDS = 20.0
"""How long the voices may take to be found."""
BARE_RUNS = 5
FADE_SECONDS = 1.0
"""After the last sound has ended, what the server still has of it."""


def listening_rows(size: tuple[int, ...], count: int) -> list[Row]:
    """Return the rows of reading so many sentences with each kind of voice."""
    rows = []
    bare = bare_window(size, BARE_RUNS)
    with tempfile.TemporaryDirectory() as folder:
        leaflets = Path(folder) / "leaflets"
        shutil.copytree(paths.LEAFLETS, leaflets, ignore=shutil.ignore_patterns("narration"))
        texts: dict[str, Text] = {}
        rows += _rows("espeak-ng", size, leaflets, count, texts, bare)
        _record(leaflets, texts.values())
        rows += _rows("recordings in Opus", size, leaflets, count, {}, bare)
    return rows


def _rows(
    what: str, size: tuple[int, ...], leaflets: Path, count: int, texts: dict[str, Text], bare: Bare
) -> list[Row]:
    """Read, and return the rows; add to `texts` what was read."""
    from kiosk.app import Kiosk
    from kiosk.machine_sound import WORD_TIMER
    from kiosk.platform.idle_work import finish
    from kiosk.speech.engines.espeak import EspeakEngine
    from kiosk.speech.engines.word_timer import WordTimer

    sink = NullSink()
    player = TappedPlayer()
    kiosk = Kiosk(
        Settings(theme="day"),
        leaflets=leaflets,
        voice=EspeakEngine(word_timer=WordTimer(WORD_TIMER)),
        audio_player=player,
    )
    try:
        kiosk.window.resize(*size)
        kiosk.window.show()
        settle(kiosk.window)
        finish(kiosk.idle_steps())
        meter = FrameMeter(kiosk.window)
        _read(kiosk, player, count, texts)
        meter.stop()
        return [*gap_rows(what, player, sink.recorded()), _frame_row(what, meter, bare)]
    finally:
        kiosk.close()
        sink.close()


def _read(kiosk: Kiosk, player: TappedPlayer, count: int, texts: dict[str, Text]) -> None:
    """Read from the first page on, the pages turned, until so many sounds were begun."""
    navigator, read_aloud = kiosk.navigator, kiosk.read_aloud
    navigator.chooseLanguage(LANGUAGE)
    navigator.endHint()
    navigator.openChapter(0)
    settle(kiosk.window)
    _wait(lambda: read_aloud.isOffered, TELL_SECONDS)
    while read_aloud.canBeLouder:
        read_aloud.louder()
    read_aloud.toggleTurning()

    def note() -> None:
        player.page = f"{navigator.visit.chapter} {navigator.visit.page} {navigator.visit.screen}"
        texts.update((one.id, one) for one in kiosk.pages.shell.spoken)

    navigator.moved.connect(note)
    note()
    while len(player.sounds) < count:
        if not read_aloud.isReading:  # A chapter has come to its end.
            if navigator.visit.screen == "contents":
                break
            if navigator.visit.screen != "chapter":
                navigator.nextPage()
            read_aloud.toggle()
        _wait(lambda: not read_aloud.isReading or len(player.sounds) >= count, 600.0)
    read_aloud.stop()
    began = time.monotonic()
    _wait(lambda: time.monotonic() - began > FADE_SECONDS, 10.0)


def _frame_row(what: str, meter: FrameMeter, bare: Bare) -> Row:
    """Return the row of the frames while it reads: a word that is marked, a page that is turned."""
    p99 = statistics.quantiles(meter.work, n=100, method="inclusive")[98]
    median = statistics.median(meter.work)
    measured = f"{median / bare.seconds:.4f}/{p99 / bare.seconds:.4f} B, n={len(meter.work)}"
    name = f"{what}: drawing a frame, median/p99"
    return Row(name, measured, "<= 0.02 B", p99 <= 0.02 * bare.seconds)


def _wait(done: Callable[[], bool], seconds: float) -> None:
    from PySide6.QtTest import QTest

    began = time.monotonic()
    while not done():
        if time.monotonic() - began > seconds:
            raise TimeoutError("reading aloud does not go on")
        QTest.qWait(20)


def _record(leaflets: Path, texts: Iterable[Text]) -> None:
    """Have espeak-ng make the recordings of texts."""
    from kiosk.narration.engines import espeak_engine
    from kiosk.narration.make import Making
    from kiosk.narration.store import Narration

    narration = Narration(leaflets / Settings().leaflets[0], LANGUAGE)
    for _ in Making(narration, espeak_engine(LANGUAGE), accepts=True).run(list(texts)):
        pass
