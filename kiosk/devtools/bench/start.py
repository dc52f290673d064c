"""Starts of the kiosk and of a bare window, each in a process of its own; memory after a visit."""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.devtools.bench.table import Bare, Row
from kiosk.devtools.offscreen import settle
from kiosk.platform.memory import proportional_set_size
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.app import Kiosk

BARE_WINDOW = (
    b"import QtQuick\nWindow { width: %d; height: %d; visible: true; Text { text: 'Hello' } }"
)

GUIDED = "hold"
"""The exercise through which the others are come to."""


def start_rows(size: tuple[int, ...], runs: int) -> tuple[Bare, list[Row]]:
    """Return what a bare window takes, and the rows of the starts of the kiosk."""
    bare: list[tuple[float, int]] = []
    kiosk: list[float] = []
    grown: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder)
        _fill_library(many, packs=100, languages=20)
        for _ in range(runs):  # interleaved, so that noise falls on all alike
            bare.append(_child("bare", size))
            kiosk.append(_child("kiosk", size)[0])
            grown.append(_child("kiosk", size, many)[0])
    base = statistics.median(seconds for seconds, _ in bare)
    own, full = statistics.median(kiosk), statistics.median(grown)
    rows = [
        Row(
            "start to first painted page",
            f"{own / base:.2f} B ({own * 1000:.0f}/{base * 1000:.0f} ms)",
            "<= 1.25 B",
            own <= 1.25 * base,
        ),
        Row(
            "start with 100 leaflets x 20 languages, x one",
            f"{full / own:.2f}",
            "<= 1.05",
            full <= 1.05 * own,
        ),
    ]
    return Bare(base, bare[-1][1]), rows


def bare_window(size: tuple[int, ...], runs: int) -> Bare:
    """Return what a bare window takes, as the median of so many starts."""
    bare = [_child("bare", size) for _ in range(runs)]
    return Bare(statistics.median(seconds for seconds, _ in bare), bare[-1][1])


def memory_row(size: tuple[int, ...], bare: Bare) -> Row:
    """Return the row of the memory after every page in every language."""
    own = _child("visit", size)[1]
    return Row(
        "memory after every page in every language",
        f"{own / bare.memory:.2f} M ({own / 2**20:.0f}/{bare.memory / 2**20:.0f} MiB)",
        "<= 1.5 M",
        own <= 1.5 * bare.memory,
    )


def _fill_library(folder: Path, packs: int, languages: int) -> None:
    source = paths.LEAFLETS / Settings().leaflets[0]
    shutil.copytree(source, folder / source.name)
    po = next((source / "locale").glob("*.po"))
    for number in range(languages):
        # Names of languages that the kiosk does not know cost a look as well.
        shutil.copy(po, folder / source.name / "locale" / f"q{chr(97 + number)}.po")
    for number in range(packs - 1):
        shutil.copytree(folder / source.name, folder / f"leaflet-{number:02d}")


def _child(kind: str, size: tuple[int, ...], leaflets: Path = paths.LEAFLETS) -> tuple[float, int]:
    """Start a process of that kind; return seconds to its first frame and its memory in bytes."""
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    command = [sys.executable, *paths.PROGRAM, "bench", "--child", kind]
    command += [
        "--size",
        f"{size[0]}x{size[1]}",
        "--leaflets",
        str(leaflets),
        "--began",
        str(began),
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, memory = result.stdout.split()[-2:]
    return float(seconds), int(memory)


def start_and_tell(kind: str, size: tuple[int, ...], options: argparse.Namespace) -> int:
    """In the child: show a window, and print seconds to its first frame and memory in bytes."""
    os.environ["QML_DISABLE_DISK_CACHE"] = "1"
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    application = QGuiApplication(sys.argv[:1])
    kept: list[object] = [application]
    if kind == "bare":
        engine = QQmlApplicationEngine()
        with tempfile.NamedTemporaryFile(suffix=".qml") as file:
            file.write(BARE_WINDOW % size)
            file.flush()
            engine.load(file.name)
        window = engine.rootObjects()[0]
        kept.append(engine)
    else:
        from kiosk.platform import preflight

        gc.disable()  # as `run` does
        from kiosk.app import Kiosk

        assert not preflight.obstacle()
        kiosk = Kiosk(Settings(theme="day"), leaflets=options.leaflets)
        window = kiosk.window
        window.resize(*size)
        window.show()
        kept.append(kiosk)
    assert isinstance(window, QQuickWindow)
    frames: list[float] = []
    window.frameSwapped.connect(
        lambda: frames.append(time.clock_gettime(time.CLOCK_MONOTONIC) - options.began)
    )
    while not frames:
        application.processEvents()
    if kind == "visit":
        _visit_everything(kiosk)
    print(frames[0], proportional_set_size())
    sys.stdout.flush()
    os._exit(0)


def _visit_everything(kiosk: Kiosk) -> None:
    navigator = kiosk.navigator
    for language in [one.code for one in navigator.context.languages]:
        navigator.finish()
        navigator.chooseLanguage(language)
        navigator.endHint()
        navigator.openAbout()
        settle(kiosk.window)
        navigator.openContents()
        settle(kiosk.window)
        navigator.openChapter(0)
        while navigator.visit.screen != "contents":
            settle(kiosk.window)
            navigator.nextPage()
        navigator.openGuided(GUIDED)
        for answer in (False, True):
            settle(kiosk.window)
            navigator.answerFeeling(answer)
            settle(kiosk.window)
            navigator.beginGuided()
        for name, plan in kiosk.guided_plans().items():
            navigator.openGuided(name)
            for phase in range(plan.counts):
                kiosk.player.show_at(phase * plan.count_seconds)
                settle(kiosk.window)
        for around in (navigator.openPositions, navigator.openTired):
            around()
            settle(kiosk.window)
            navigator.goBack()
    navigator.finish()
    settle(kiosk.window)
