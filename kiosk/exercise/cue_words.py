"""The words of a cue: read small, read large, and heard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import astuple, replace

from kiosk.exercise.moment import Moment, State
from kiosk.exercise.plan import Plan
from kiosk.exercise.said import NOTHING_AROUND, Around, Said, heard


class CueWords(Struct, frozen=True):
    """What a cue says, in one language."""

    text: str = ""
    """The whole sentence, with every "can" and "try" of its facts."""
    short: str = ""
    """One to three words, shown so large that they are read from 1.5 m."""
    then: str = ""
    """What is shown so from the second count on, when the muscle is there; empty for the same."""
    spoken: str = ""
    """What a voice says: short enough to be said before the muscle has moved."""
    first: tuple[Said, ...] = ()
    """What it says before that, where the exercise goes on by the clock."""
    spoken_id: str = ""
    """The id of the spoken words, as the next of `then`."""
    then_id: str = ""

    @property
    def below(self) -> str:
        """The sentence; empty where it would only say the large words again."""
        return "" if self.text.rstrip(".。።").casefold() == self.short.casefold() else self.text

    def large(self, has_counted_on: bool) -> str:
        """Return the large words: in the first count, or when that is over."""
        return self.then if has_counted_on and self.then else self.short

    @property
    def said(self) -> tuple[Said, ...]:
        """What a voice says as the cue is given; nothing without words."""
        return heard((Said(self.spoken_id, self.spoken),))

    @property
    def reminder(self) -> tuple[Said, ...]:
        """What it says while the phase goes on for long."""
        return heard((Said(self.then_id, self.then),)) or self.said


NO_WORDS = CueWords()


class SpokenCues:
    """The words of an exercise's cues, and how long they take where they are said."""

    def __init__(self) -> None:
        """Begin with no words, and nothing that is said."""
        self._exercise = ""
        self.words: Mapping[str, CueWords] = {}
        """By the cue's id."""
        self.around = NOTHING_AROUND
        self.is_explained = False
        """Whether it was said how the exercise goes; then it is not said again."""
        self.seconds: Callable[[Sequence[Said]], float] = lambda said: 0.0
        """Returns how long texts may take, in seconds; 0 where nothing is said."""

    def use(self, exercise: str, words: Mapping[str, CueWords], around: Around) -> None:
        """Have the words of an exercise, by its id; another one is explained anew."""
        self.is_explained &= exercise == self._exercise
        self._exercise, self.words, self.around = exercise, words, around

    def leave_out(self, text_ids: Collection[str]) -> None:
        """Say nothing of these texts."""

        def kept(texts: tuple[Said, ...]) -> tuple[Said, ...]:
            """Return them with no words in place of those: what comes after keeps its place."""
            return tuple(Said("", "") if one.text_id in text_ids else one for one in texts)

        self.around = Around(*map(kept, astuple(self.around)))
        self.words = {
            cue: replace(
                words,
                first=kept(words.first),
                spoken="" if words.spoken_id in text_ids else words.spoken,
                then="" if words.then_id in text_ids else words.then,
            )
            for cue, words in self.words.items()
        }

    def of(self, cue: str) -> CueWords:
        """Return the words of a cue, by its id."""
        return self.words.get(cue, NO_WORDS)

    def longest(self, plan: Plan, cue: str, place: int) -> float:
        """Return how long what a phase says may take, in seconds; 0 where nothing is said.

        `place` is the phase's in `plan.sequence`.
        """
        said = self._by_the_clock(plan, cue, place)
        return self.seconds(said) if said else 0.0

    def at(self, moment: Moment) -> tuple[Said, ...]:
        """Return what is said as the cue of a moment is given."""
        if moment.state is State.Finished and heard(self.around.done):
            return self.around.done
        if moment.plan is None or moment.state is not State.Running:
            return self.of(moment.cue).said
        return self._by_the_clock(moment.plan, moment.cue, moment.place)

    @property
    def all(self) -> tuple[Said, ...]:
        """All that the exercise may say, the first words first."""
        cues = self.words.values()
        ever = [one for cue in cues for one in (*cue.first, *cue.said, *cue.reminder)]
        return tuple(dict.fromkeys(heard((*self.around.all, *ever))))

    def _by_the_clock(self, plan: Plan, cue: str, place: int) -> tuple[Said, ...]:
        words, around = self.of(cue), self.around
        before = around.before(plan, place)
        if place > 0:
            return heard((*before, *words.first, *words.said))
        explained = () if self.is_explained else (*around.listen, *words.first)
        return heard((*around.title, *explained, *before, *around.begin, *words.said))
