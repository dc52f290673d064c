"""Which sounds of a long take are which sentences: by their order and their lengths. No numbers
are heard, so what could as well be otherwise is told as doubtful."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Sequence
from typing import NamedTuple

MOST_SOUNDS = 6
"""So many sounds with pauses between them may be one sentence."""
SPREAD = 0.22
"""By how much lengths vary, as a natural logarithm."""
WORD_SECONDS = 0.3
"""Added to lengths that are compared: a short word varies more."""
NOISE_COST, NOISE_COST_A_SECOND, MISSING_COST = 3.0, 0.8, 6.0
PAUSE_SECONDS = 0.6
"""Pauses that are longer are between sentences, shorter ones within."""
PAUSE_COST = 5.0
"""Of a second more or less than that."""
BAND = 60
"""How far the take may be ahead of, or behind, an even pace: in sounds, and a quarter of all."""
LATER_COST = 0.01
"""Of two that are alike the later one is taken: she said it again."""

Span = tuple[float, float]
"""From when to when, in seconds."""


class Found(NamedTuple):
    """A sentence in the take."""

    sentence: int
    """Which, from 0, as the next two are of sounds."""
    first: int
    last: int
    margin: float
    """How much better it is than the next best; 0 when another way is as good."""


def aligned(sounds: Sequence[Span], expected: Sequence[float]) -> list[Found]:
    """Return where in a take sentences are found; `expected` is how long each lasts, in seconds."""
    if not sounds or not expected:
        return []
    pace = sum(end - begin for begin, end in sounds) / sum(expected)
    found: list[Found] = []
    for _ in range(3):
        found = _Table(sounds, [pace * seconds for seconds in expected]).best()
        ratios = [
            (sounds[one.last][1] - sounds[one.first][0]) / expected[one.sentence] for one in found
        ]
        new = statistics.median(ratios) if ratios else pace
        if abs(new / pace - 1) < 0.03:
            break
        pace = new
    return found


class _Table:
    """The cost of the best way from the beginning to each place, and from there to the end."""

    def __init__(self, sounds: Sequence[Span], expected: Sequence[float]) -> None:
        self._sounds, self._expected = sounds, expected
        self._before: dict[tuple[int, int], float] = {(0, 0): 0.0}
        self._after: dict[tuple[int, int], float] = {(len(sounds), len(expected)): 0.0}
        places = list(self._places())
        for place in places:
            cost = self._before.get(place, math.inf)
            for to, more in self._steps(place):
                if cost + more < self._before.get(to, math.inf):
                    self._before[to] = cost + more
        for place in reversed(places):
            for to, more in self._steps(place):
                cost = self._after.get(to, math.inf) + more
                if cost < self._after.get(place, math.inf):
                    self._after[place] = cost

    def best(self) -> list[Found]:
        """Return the sentences of the best way, in order, and how sure each is."""
        found, place = [], (0, 0)
        end = (len(self._sounds), len(self._expected))
        while place != end:
            step = min(self._steps(place), key=lambda step: self._through(place, step))
            if step[0][0] > place[0] and step[0][1] > place[1]:
                found.append((place, step[0]))
            place = step[0]
        second = self._second_best({of[1]: (of, to) for of, to in found})
        least = self._before[end]
        return [
            Found(of[1], of[0], to[0] - 1, second.get(of[1], math.inf) - least) for of, to in found
        ]

    def _second_best(
        self, taken: dict[int, tuple[tuple[int, int], tuple[int, int]]]
    ) -> dict[int, float]:
        """Return the cost of the best way in which each sentence is another sound, or none."""
        second: dict[int, float] = {}
        for place in self._places():
            for step in self._steps(place):
                if step[0][1] == place[1] or taken.get(place[1]) == (place, step[0]):
                    continue
                cost = self._through(place, step)
                second[place[1]] = min(cost, second.get(place[1], math.inf))
        return second

    def _through(self, place: tuple[int, int], step: tuple[tuple[int, int], float]) -> float:
        before = self._before.get(place, math.inf)
        return before + step[1] + self._after.get(step[0], math.inf)

    def _places(self) -> Iterator[tuple[int, int]]:
        sounds, sentences = len(self._sounds), len(self._expected)
        reach = BAND + sounds // 4
        for sentence in range(sentences + 1):
            middle = round(sounds * sentence / sentences)
            for sound in range(max(0, middle - reach), min(sounds, middle + reach) + 1):
                yield sound, sentence

    def _steps(self, place: tuple[int, int]) -> Iterator[tuple[tuple[int, int], float]]:
        """Yield where one may go on to, and at which cost."""
        sound, sentence = place
        if sound < len(self._sounds):
            begin, end = self._sounds[sound]
            later = LATER_COST * (len(self._sounds) - sound) / len(self._sounds)
            cost = NOISE_COST + NOISE_COST_A_SECOND * min(end - begin, 5.0) - later
            yield (sound + 1, sentence), cost
        if sentence == len(self._expected):
            return
        yield (sound, sentence + 1), MISSING_COST
        within = 0.0
        for last in range(sound, min(len(self._sounds), sound + MOST_SOUNDS)):
            if last > sound:
                within += PAUSE_COST * max(0.0, self._pause_before(last) - PAUSE_SECONDS)
            between = PAUSE_COST * max(0.0, PAUSE_SECONDS - self._pause_before(last + 1))
            seconds = self._sounds[last][1] - self._sounds[sound][0]
            yield (last + 1, sentence + 1), within + between + self._off(seconds, sentence)

    def _pause_before(self, sound: int) -> float:
        if not 0 < sound < len(self._sounds):
            return math.inf
        return self._sounds[sound][0] - self._sounds[sound - 1][1]

    def _off(self, seconds: float, sentence: int) -> float:
        ratio = (seconds + WORD_SECONDS) / (self._expected[sentence] + WORD_SECONDS)
        return (math.log(ratio) / SPREAD) ** 2 / 2
