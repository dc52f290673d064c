"""What is heard of an exercise: how often, what is left, and that a long phase goes on."""

import itertools

import pytest

from kiosk.exercise.cue_words import CueWords, SpokenCues
from kiosk.exercise.moment import State
from kiosk.exercise.plan import Phase, Plan
from kiosk.exercise.said import MOST_SILENT_SECONDS, Around, Said, reminded_counts
from kiosk.exercise.session import ExerciseSession

PLAN = Plan(
    phases=(Phase("tight", 2, 0.5), Phase("relax", 14, 0.0)),
    before=(Phase("ready", 4, 0.0),),
    rounds=3,
)
AROUND = Around(
    title=(Said("title", "The lift"),),
    listen=(Said("listen", "Listen."),),
    begin=(Said("begin", "Join in."),),
    done=(Said("done", "Done."),),
    times=(Said("once", "Once."), Said("twice", "Twice."), Said("thrice", "Three times.")),
    left=(Said("last", "The last time."), Said("two", "Two more.")),
)


def _words(name: str, then: str = "", first: tuple[Said, ...] = ()) -> CueWords:
    spoken_id, then_id = f"{name}.spoken", f"{name}.then"
    return CueWords(name, name, then, f"{name}!", first, spoken_id, then_id)


@pytest.fixture
def cues() -> SpokenCues:
    made = SpokenCues()
    how = (Said("how", "It goes like this."),)
    words = [_words("ready", first=how), _words("tight"), _words("relax", then="Stay relaxed")]
    made.use("lift", {one.text: one for one in words}, AROUND)
    return made


def _done(cues: SpokenCues) -> list[str]:
    """Do the exercise with a clock that is only counted; return the ids of what is said."""
    now = 0.0
    session = ExerciseSession(lambda: now, cues.longest)
    session.load("lift", PLAN)
    session.start()
    said, serial, count = [], -1, 0
    while True:
        moment = session.moment
        if moment.cue_serial != serial:
            said += [one.text_id for one in cues.at(moment)]
        elif moment.reminds and moment.count != count:
            said += [f"again {one.text_id}" for one in cues.of(moment.cue).reminder]
        if moment.state is not State.Running:
            return said
        serial, count = moment.cue_serial, moment.count
        now += session.seconds_to_tick() or 0.0
        session.tick()


AGAIN = ["relax.spoken", "again relax.then", "again relax.then"]


def test_from_start_to_done(cues: SpokenCues) -> None:
    assert _done(cues) == [
        *("title", "listen", "how", "thrice", "begin", "ready.spoken"),
        *("tight.spoken", *AGAIN),
        *("two", "tight.spoken", *AGAIN),
        *("last", "tight.spoken", *AGAIN),
        "done",
    ]


def test_how_it_goes_is_told_once(cues: SpokenCues) -> None:
    cues.is_explained = True
    assert _done(cues)[:4] == ["title", "thrice", "begin", "ready.spoken"]
    cues.use("lift", cues.words, AROUND)
    assert cues.is_explained, "in another language"
    cues.use("another", cues.words, AROUND)
    assert not cues.is_explained


def test_without_a_clock_only_the_cue_is_said(cues: SpokenCues) -> None:
    session = ExerciseSession(lambda: 0.0)
    session.load("lift", PLAN)
    assert [one.text_id for one in cues.at(session.moment)] == ["ready.spoken"]
    session.start_by_myself()
    assert [one.text_id for one in cues.at(session.moment)] == ["ready.spoken"]


def test_what_is_left_out_is_not_said(cues: SpokenCues) -> None:
    cues.leave_out({"how", "title", "tight.spoken", "relax.then", "last"})
    relax = ["relax.spoken", "again relax.spoken", "again relax.spoken"]
    assert _done(cues) == [
        *("listen", "thrice", "begin", "ready.spoken"),
        *(*relax, "two", *relax, *relax, "done"),
    ]


@pytest.mark.parametrize("seconds", [0.6, 1.0, 1.7, 3.0])
@pytest.mark.parametrize("counts", [1, 2, 4, 6, 12, 20])
def test_no_silence_is_long(counts: int, seconds: float) -> None:
    told = [1, *reminded_counts(counts, seconds), counts + 1]
    gaps = [(after - before) * seconds for before, after in itertools.pairwise(told)]
    assert max(gaps) <= MOST_SILENT_SECONDS + seconds
    assert min(gaps) > 0


def test_a_voice_that_comes_in_the_first_phase_has_it_begin_anew(cues: SpokenCues) -> None:
    now = 0.0
    session = ExerciseSession(lambda: now, cues.longest)
    session.load("lift", PLAN)
    assert not session.begin_anew(), "it has not begun"
    session.start_quiet()
    now = 2.0
    session.tick()
    cues.seconds = lambda said: 9.0
    assert session.begin_anew()
    assert (session.moment.is_quiet, session.moment.count) == (True, 0)
    session.words_said()
    now = 4.5
    session.tick()
    now = 6.5
    session.tick()
    assert session.moment.cue == "tight"
    assert not session.begin_anew()
