"""Whether what an exercise says fits into it: in every language, at every pace.

Each exercise is done once for each, with a clock that is only counted, and with words that take as
long as the machine's voice takes for them when it is slowest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from kiosk.exercise.choices import PACES, Choices, length_bounds
from kiosk.exercise.moment import State
from kiosk.exercise.plan import MOST_OUT_SECONDS, MOST_TIGHT_SECONDS, RELAXED, Plan
from kiosk.exercise.session import ExerciseSession
from kiosk.faults import Fault, fault
from kiosk.leaflet.loading import EXERCISES_FILE
from kiosk.leaflet.model import Cue, Exercise, Pack
from kiosk.leaflet.texts import spoken_id
from kiosk.leaflet.translations import Translation, source_translation

BEGIN_SECONDS = 0.2
"""How long a sound that was made ahead may take to be heard, on a slow machine."""
MARGIN_SECONDS = 2.0
"""How much longer than its words a phase waits for an end that is not told."""
ROUNDING = 0.001

Lengths = Callable[[str, str], float | None]
"""Returns how long a voice says words of a language, in seconds; None where it has no voice."""


def spoken_texts(pack: Pack, translations: Mapping[Path, Translation]) -> set[tuple[str, str]]:
    """Return all that the exercises say: words and the code of their language."""
    return {
        (words, language)
        for _, language, _, words in _said(pack, Path(), translations)
        if words.strip()
    }


def spoken_cues(
    pack: Pack, translations: Mapping[Path, Translation]
) -> Iterator[tuple[str, str, str]]:
    """Yield the id, the words and the language of all that the exercises say."""
    for _, language, cue, words in _said(pack, Path(), translations):
        yield spoken_id(cue.id), words, language


def cues_in_time_faults(
    pack: Pack, folder: Path, translations: Mapping[Path, Translation], lengths: Lengths
) -> Iterator[Fault]:
    """Yield which cue is not said to its end before the next, or makes an exercise too long.

    `translations` are those of the pack by their files.
    """
    words: dict[tuple[Path, str], dict[str, float]] = {}
    for file, language, cue, said in _said(pack, folder / EXERCISES_FILE, translations):
        seconds = lengths(said, language)
        if seconds is not None:
            words.setdefault((file, language), {})[cue.id] = seconds + BEGIN_SECONDS
    for (file, _), seconds_of in words.items():
        for exercise in pack.exercises:
            yield from _exercise_faults(exercise, file, seconds_of)


def _said(
    pack: Pack, file: Path, translations: Mapping[Path, Translation]
) -> Iterator[tuple[Path, str, Cue, str]]:
    """Yield the file, the language, the cue and what is said, for each cue in each language."""
    spoken = {file: source_translation(pack.leaflet.language), **translations}
    for where, translation in spoken.items():
        for exercise in pack.exercises:
            for cue in exercise.cues:
                shown = translation.shown(spoken_id(cue.id), cue.spoken)
                if not shown.is_fallback:
                    yield where, translation.language, cue, shown.text


def _exercise_faults(exercise: Exercise, file: Path, words: Mapping[str, float]) -> Iterator[Fault]:
    """Yield each problem of an exercise once, with the first pace that it is met at."""
    met: set[tuple[str, str]] = set()
    for plan in _ways(exercise.plan) if exercise.plan else ():
        for cue, problem in _problems(plan, words):
            if (cue, problem) not in met:
                met.add((cue, problem))
                where = spoken_id(cue) if cue else f"plan of {exercise.id}"
                told = f"{problem}, with counts of {plan.count_seconds} s"
                yield fault(file, where, told, "Find fewer or shorter words")


def _ways(given: Plan) -> Iterator[Plan]:
    """Yield a plan at each pace that she can choose, with its shortest and its longest hold."""
    for pace in PACES:
        bounds = length_bounds(given, Choices(pace).applied_to(given).count_seconds)
        for length in sorted(set(bounds)):
            yield Choices(pace, length or None).applied_to(given)


def _problems(plan: Plan, words: Mapping[str, float]) -> Iterator[tuple[str, str]]:
    """Do an exercise once; yield a cue, or none, and what is wrong."""
    now = tight = out = 0.0
    session = ExerciseSession(
        lambda: now, lambda cue: words[cue] + MARGIN_SECONDS if cue in words else 0.0
    )
    session.load("exercise", plan)
    session.start()
    serial, heard, ends = -1, "", 0.0
    while session.moment.state is State.Running:
        moment = session.moment
        if moment.cue_serial != serial:
            if heard:
                yield heard, f"is said for {words[heard]:.1f} s, and cut off by the next words"
            if moment.phase and moment.phase.target == RELAXED != moment.move.levels:
                yield moment.cue, "is said while the muscle does not let go yet"
            serial, heard = moment.cue_serial, moment.cue if moment.cue in words else ""
            ends = now + words.get(moment.cue, 0.0)
        wait = max(session.seconds_to_tick() or 0.0, ROUNDING)
        until = min(now + wait, ends) if heard else now + wait
        tight = tight + until - now if moment.move.levels != RELAXED else 0.0
        out = out + until - now if moment.breath.kind == "out" else 0.0
        if tight > MOST_TIGHT_SECONDS + 0.1 or out > MOST_OUT_SECONDS + 0.1:
            yield "", "is tight, or breathes out, for too long with its words"
        now = until
        if heard and now >= ends:
            heard = ""
            session.words_said()
        else:
            session.tick()
