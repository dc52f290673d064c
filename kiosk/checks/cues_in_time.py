"""Whether what an exercise says fits into it: in every language, at every pace.

Each exercise is done once for each, with a clock that is only counted, and with words that take as
long as the machine's voice takes for them when it is slowest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from kiosk.exercise.choices import PACES, Choices, length_bounds
from kiosk.exercise.cue_words import SpokenCues
from kiosk.exercise.moment import State
from kiosk.exercise.plan import MOST_OUT_SECONDS, MOST_TIGHT_SECONDS, RELAXED, Plan
from kiosk.exercise.said import Said
from kiosk.exercise.session import ExerciseSession
from kiosk.faults import Fault, fault
from kiosk.leaflet.loading import EXERCISES_FILE
from kiosk.leaflet.model import Exercise, Pack
from kiosk.leaflet.texts import source_texts, spoken_id
from kiosk.leaflet.translated import TranslatedLeaflet
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
    return {(words, language) for _, words, language in spoken_cues(pack, translations)}


def spoken_cues(
    pack: Pack, translations: Mapping[Path, Translation]
) -> Iterator[tuple[str, str, str]]:
    """Yield the id, the words and the language of all that the exercises say."""
    for _, language, _, cues in _said(pack, Path(), translations):
        for one in cues.all:
            yield one.text_id, one.words, language


def cues_in_time_faults(
    pack: Pack, folder: Path, translations: Mapping[Path, Translation], lengths: Lengths
) -> Iterator[Fault]:
    """Yield which cue is not said to its end before the next, or makes an exercise too long.

    `translations` are those of the pack by their files.
    """
    for file, language, exercise, cues in _said(pack, folder / EXERCISES_FILE, translations):
        known = {one.text_id: lengths(one.words, language) for one in cues.all}
        seconds = {text_id: length for text_id, length in known.items() if length is not None}
        yield from _exercise_faults(exercise, file, cues, seconds)


def _said(
    pack: Pack, file: Path, translations: Mapping[Path, Translation]
) -> Iterator[tuple[Path, str, Exercise, SpokenCues]]:
    """Yield the file and the language of each exercise in each language, and what it says there.

    What is not translated yet is not said.
    """
    sources = {source.id: source.text for source in source_texts(pack)}
    spoken = {file: source_translation(pack.leaflet.language), **translations}
    for where, translation in spoken.items():
        leaflet = TranslatedLeaflet("", pack, translation)
        missing = {one for one, text in sources.items() if translation.shown(one, text).is_fallback}
        for exercise in pack.exercises:
            cues = SpokenCues()
            cues.use(exercise.id, leaflet.cue_texts(exercise), leaflet.around_cues(exercise))
            cues.leave_out(missing)
            yield where, translation.language, exercise, cues


def _exercise_faults(
    exercise: Exercise, file: Path, cues: SpokenCues, seconds: Mapping[str, float]
) -> Iterator[Fault]:
    """Yield each problem of an exercise once, with the first pace that it is met at."""
    met: set[tuple[str, str]] = set()
    for plan in _ways(exercise.plan) if exercise.plan and seconds else ():
        for cue, problem in _problems(plan, cues, seconds):
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


def _problems(
    plan: Plan, cues: SpokenCues, seconds: Mapping[str, float]
) -> Iterator[tuple[str, str]]:
    """Do an exercise once; yield a cue, or none, and what is wrong."""
    now = tight = out = 0.0

    def length(said: Iterable[Said]) -> float:
        known = [seconds[one.text_id] for one in said if one.text_id in seconds]
        return sum(known) + BEGIN_SECONDS if known else 0.0

    cues.seconds = lambda said: length(said) + MARGIN_SECONDS if length(said) else 0.0
    session = ExerciseSession(lambda: now, cues.longest)
    session.load("exercise", plan)
    session.start()
    serial, count, heard, lasts, ends = -1, 0, "", 0.0, 0.0
    while session.moment.state is State.Running:
        moment = session.moment
        is_new = moment.cue_serial != serial
        if is_new and heard:
            yield heard, f"is said for {lasts:.1f} s, and cut off by the next words"
        if is_new and moment.phase and moment.phase.target == RELAXED != moment.move.levels:
            yield moment.cue, "is said while the muscle does not let go yet"
        is_reminded = moment.reminds and moment.count != count and not heard
        if is_new or is_reminded:
            lasts = length(cues.at(moment) if is_new else cues.of(moment.cue).reminder)
            heard, ends = moment.cue if lasts else "", now + lasts
        serial, count = moment.cue_serial, moment.count
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
