"""How long it is silent between two sentences, beyond the silence in their own sounds."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.devtools.bench.null_sink import RATE
from kiosk.devtools.bench.table import Row
from kiosk.machine_sound import PLAYER
from kiosk.speech.engines.worker_audio_player import WorkerAudioPlayer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LIMIT_SECONDS = 0.250
STEP = RATE // 1000
"""Samples that are looked at together: a millisecond."""
LOUD = 0.004
"""The largest sample of a millisecond in which something is heard, of 1."""
SLACK = 0.015
"""Seconds by which a sound may seem shorter or longer when it is heard."""


class TappedPlayer(WorkerAudioPlayer):
    """Plays, and remembers the samples of each sound."""

    def __init__(self) -> None:
        """Use the kiosk's own worker."""
        super().__init__(PLAYER)
        self.sounds: list[NDArray[np.float32]] = []
        self.pages: list[str] = []
        """The page that was on the screen as each began."""
        self.page = ""

    def play(self, token: int, wav: bytes) -> None:
        """Play a WAV."""
        self._note(wav)
        super().play(token, wav)

    def play_part(self, token: int, file: Path, begin: float, end: float, speed: float) -> None:
        """Play a part of a sound file, at the speed it has."""
        self._note(file, begin, end)
        super().play_part(token, file, begin, end, speed)

    def _note(self, source: bytes | Path, begin: float = 0.0, end: float = 1e6) -> None:
        from kiosk.narration.sound import part, read_sound

        self.sounds.append(part(read_sound(source).samples, begin, end))
        self.pages.append(self.page)


def gap_rows(what: str, player: TappedPlayer, recorded: bytes) -> list[Row]:
    """Return the rows of the gaps within pages, and from a page to the next."""
    import numpy as np

    heard = np.frombuffer(recorded[: len(recorded) // 2 * 2], "<i2").astype(
        np.float32
    ) / np.float32(32768)
    within: list[float] = []
    turned: list[float] = []
    # The last was only begun.
    found = _gaps([_edges(sound) for sound in player.sounds[:-1]], heard)
    for gap, before, after in zip(found, player.pages, player.pages[1:], strict=False):
        (within if before == after else turned).append(gap)
    rows = [_row(f"{what}: gap between sentences", within)]
    return [*rows, _row(f"{what}: gap at the turn of a page", turned)] if turned else rows


def _row(what: str, gaps: Sequence[float]) -> Row:
    p99 = statistics.quantiles(gaps, n=100, method="inclusive")[98] if len(gaps) > 1 else gaps[0]
    figures = [round(1000 * one) for one in (statistics.median(gaps), p99, max(gaps))]
    measured = "{}/{}/{} ms, n={}".format(*figures, len(gaps))
    return Row(f"{what}, median/p99/most", measured, "<= 250 ms", max(gaps) <= LIMIT_SECONDS)


def _edges(sound: NDArray[np.float32]) -> tuple[float, float, float]:
    """Return the silence before a sound's voice, the voice, the silence after it, in seconds."""
    loud = list(_loud(sound))
    whole = len(sound) / RATE
    return loud[0], loud[-1] - loud[0], whole - loud[-1]


def _gaps(edges: Sequence[tuple[float, float, float]], heard: NDArray[np.float32]) -> list[float]:
    """Return the silence added between each sound and the next, in seconds."""
    moments = list(_loud(heard))
    gaps = []
    at = moments[0]
    for (_, voice, after), (before, _, _) in itertools.pairwise(edges):
        end = at + voice
        following = next((one for one in moments if one > end + SLACK), None)
        if following is None:
            raise RuntimeError("of what was played not all was heard")
        gaps.append(following - end - after - before)
        at = following
    return gaps


def _loud(samples: NDArray[np.float32]) -> Iterator[float]:
    """Yield the moments, in seconds, of the milliseconds in which something is heard."""
    import numpy as np

    steps = samples[: len(samples) // STEP * STEP].reshape(-1, STEP)
    for index in np.flatnonzero(np.abs(steps).max(axis=1) > LOUD):
        yield float(index) / 1000
