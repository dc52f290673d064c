"""A human voice's recordings: files by number, or one long take, divided into sentences."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct

from kiosk.narration.alignment import Found, aligned
from kiosk.narration.doubts import Pace
from kiosk.narration.prepared import Prepared, prepared
from kiosk.narration.script import Line
from kiosk.narration.sound import RATE, Take, levels, read_sound, room_level, silence, voiced
from kiosk.speech.wav import NoSoundError

SOUNDS = frozenset({".wav", ".flac", ".ogg", ".opus", ".mp3", ".aif", ".aiff", ".w64", ".caf"})
JOINED_SECONDS = 0.25
"""Silence that is shorter is within a sentence of a long take."""
LEAST_MARGIN = 2.0
"""A sentence is doubtful where another way is less than so much worse: e to the power of this."""
MOST_OFF = 0.5
"""By how much the length of a sentence may be off, as a natural logarithm."""
AROUND_SECONDS = 0.25
"""How much of the pauses around a sentence is taken with it."""


class Match(Struct, frozen=True):
    """A sentence and the sound that it is taken to be."""

    line: Line
    where: str
    """The file, and in a long take from when to when."""
    sound: Prepared
    doubts: tuple[str, ...]


class Matched(Struct, frozen=True):
    """What was found in a folder."""

    matches: tuple[Match, ...] = ()
    missing: tuple[Line, ...] = ()
    left: tuple[str, ...] = ()
    """What belongs to no sentence, or cannot be used, for people."""


def matched(place: Path, lines: Sequence[Line]) -> Matched:
    """Find the sentences of a script in a folder of files, or in one file.

    A file whose name begins with a number is that sentence; it counts before what a long take has.
    """
    files = [place] if place.is_file() else sorted(place.iterdir())
    files = [file for file in files if file.suffix.lower() in SOUNDS]
    by_number = [file for file in files if re.match(r"\d", file.name)] if place.is_dir() else []
    of_files = _of_files(by_number, lines)
    known = {match.line.number for match in of_files.matches}
    of_take = _of_takes([file for file in files if file not in by_number], lines, known)
    matches = sorted((*of_files.matches, *of_take.matches), key=lambda one: one.line.number)
    there = {match.line.number for match in matches}
    missing = tuple(line for line in lines if line.number not in there)
    return Matched(_with_lengths(matches), missing, (*of_files.left, *of_take.left))


def _of_files(files: Sequence[Path], lines: Sequence[Line]) -> Matched:
    by_number = {line.number: line for line in lines}
    takes, left = dict[Path, Take](), list[str]()
    for file in files:
        if _number(file) not in by_number:
            left.append(f"{file.name}: there is no such number in the script")
            continue
        try:
            takes[file] = read_sound(file)
        except NoSoundError as error:
            left.append(f"{file.name}: {error}")
    room = _room(list(takes.values()))
    matches: dict[int, Match] = {}
    for file, take in takes.items():
        number, sound = _number(file), prepared(take, room)
        doubts = sound.doubts
        if number in matches:
            doubts = (*doubts, f"is there twice, also as {matches[number].where}")
        matches[number] = Match(by_number[number], file.name, sound, doubts)
    return Matched(tuple(matches.values()), (), tuple(left))


def _of_takes(files: Sequence[Path], lines: Sequence[Line], known: set[int]) -> Matched:
    """Find sentences in long takes, one after the other; those in `known` may be left out there."""
    if not files:
        return Matched()
    try:
        takes = [read_sound(file) for file in files]
    except NoSoundError as error:
        return Matched(left=(f"{', '.join(file.name for file in files)}: {error}",))
    begins = np.cumsum([0.0, *(len(take.samples) / RATE + 2.0 for take in takes)]).tolist()
    whole = Take(
        np.concatenate([piece for take in takes for piece in (take.samples, silence(2.0))]),
        np.concatenate([take.clipped + at for take, at in zip(takes, begins, strict=False)]),
    )
    room = _room([whole])
    sounds = voiced(whole.samples, room, JOINED_SECONDS)
    names = [file.name for file in files]

    def where(begin: float, end: float) -> str:
        at = max(i for i, first in enumerate(begins[:-1]) if first <= begin)
        return f"{names[at]}, {_time(begin - begins[at])} to {_time(end - begins[at])}"

    found = aligned(sounds, [line.seconds for line in lines])
    used = {sound for one in found for sound in range(one.first, one.last + 1)}
    left = [
        f"{where(*span)}: belongs to no sentence"
        for sound, span in enumerate(sounds)
        if sound not in used
    ]
    matches = [
        _match(whole, sounds, one, lines[one.sentence], room, where(*_span(sounds, one)))
        for one in found
        if lines[one.sentence].number not in known
    ]
    return Matched(tuple(matches), (), tuple(left))


def _match(
    take: Take,
    sounds: Sequence[tuple[float, float]],
    one: Found,
    line: Line,
    room: float,
    where: str,
) -> Match:
    begin, end = _span(sounds, one)
    before = sounds[one.first - 1][1] if one.first else 0.0
    after = sounds[one.last + 1][0] if one.last + 1 < len(sounds) else math.inf
    around = take.part(
        max(begin - AROUND_SECONDS, (before + begin) / 2),
        min(end + AROUND_SECONDS, (end + after) / 2),
    )
    sound = prepared(around, room)
    told = ("may be another sentence, or only a part",) if one.margin < LEAST_MARGIN else ()
    return Match(line, where, sound, (*told, *sound.doubts))


def _with_lengths(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Add what is doubtful about lengths, by the pace of this voice."""
    pace = Pace()
    for match in matches:
        pace.learn(match.line.seconds, match.sound.seconds)
    return tuple(
        Match(match.line, match.where, match.sound, (*match.doubts, *_length_doubts(match, pace)))
        for match in matches
    )


def _length_doubts(match: Match, pace: Pace) -> Iterator[str]:
    seconds, expected = match.sound.seconds, pace.expected(match.line.seconds)
    off = math.log((seconds + 0.3) / (expected + 0.3))
    if pace.is_known and abs(off) > MOST_OFF:
        yield f"lasts {seconds:.1f} s where {expected:.1f} s are usual for this voice"
    elif why := pace.doubt(match.line.seconds, seconds):
        yield why
    if 0 < match.line.most < seconds:
        yield f"lasts {seconds:.1f} s: an exercise has {match.line.most:.0f} s for it"


def _room(takes: Sequence[Take]) -> float:
    """Return the level of the pauses in takes of one room, in decibels."""
    return room_level(np.concatenate([levels(take.samples) for take in takes] or [np.empty(0)]))


def _span(sounds: Sequence[tuple[float, float]], one: Found) -> tuple[float, float]:
    return sounds[one.first][0], sounds[one.last][1]


def _number(file: Path) -> int:
    found = re.match(r"\d+", file.name)
    return int(found[0]) if found else 0


def _time(seconds: float) -> str:
    return f"{int(seconds // 60)}:{seconds % 60:04.1f}"
