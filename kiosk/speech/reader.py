"""Reading aloud as a state machine: which sentence is said, and what comes after it. No Qt.

Every utterance has a token; what is told with another than the last one's is stale, and ignored.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence

from kiosk.speech.reading import (
    CUE_MARGIN_SECONDS,
    SENTENCES_AHEAD,
    SLOWEST_CUE,
    Page,
    Reading,
    SetAside,
    State,
)
from kiosk.speech.sentences import Sentence, Text, sentences, usual_seconds
from kiosk.speech.speaker import Speaker

log = logging.getLogger(__name__)


GAP_SECONDS = 0.5
"""How long it may take from the end of a sentence to the sound of the next."""
MOST_FAULTS = 12
"""So many cues in a row may fail: each next one is tried: closed eyes see no sign."""


class Reader(Speaker):
    """Reads a page sentence by sentence, or the cues of an exercise as they come."""

    def __init__(
        self,
        page: Page,
        volume: float = 0.5,
        clock: Callable[[], float] = time.monotonic,
        most: Callable[[], float] = lambda: 1.0,
    ) -> None:
        """Begin idle, and unable to read until `use`.

        `volume` is the ward's, which `forget` goes back to; `clock` returns seconds that only grow;
        `most` returns the loudest that may be just now. All loudness is 0 to 1, as ears hear it.
        """
        super().__init__(volume, clock, most)
        self._page = page
        self._ward_volume = volume
        self._script: tuple[Sentence, ...] = ()
        self._to_come: tuple[Sentence, ...] = ()
        self._set_aside: SetAside | None = None
        self._is_turning = False
        self._faults = 0

    def texts(self) -> list[Text]:
        """Return what is read of the page: all but what may be left out and cannot be said."""
        can_say = self._player.can_say
        return [one for one in self._page.texts() if not one.is_optional or can_say(one)]

    def can_read(self) -> bool:
        """Return whether the page has words, all of them can be said, and nothing has failed."""
        texts = () if self._reading.has_failed else (*self.texts(), *self._page.cues())
        return bool(texts) and all(map(self._player.can_say, texts))

    def cue_seconds(self, cue: Sequence[Text]) -> float:
        """Return how long the texts of a cue may take to be said, in seconds; 0 if they are not."""
        is_heard = self._reading.follows_cues and not self._reading.has_failed
        script = sentences(cue) if is_heard else ()
        if not script:
            return 0.0
        margin = CUE_MARGIN_SECONDS + GAP_SECONDS * (len(script) - 1)
        return sum(map(self._seconds, script)) + margin

    # --- what she asks for ----------------------------------------------------------------------

    def toggle(self) -> None:
        """Read the page from its beginning, also where that has failed before; or stop."""
        self._faults = 0
        if self._reading.has_failed and not self._reading.follows_cues:
            self._change(has_failed=False)
        if self._reading.state is not State.IDLE:
            self.stop()
        elif self._page.cue() is None:
            self._read_page()
        elif self.can_read():
            self._change(state=State.AWAITING_CUE, follows_cues=True)
            if not self._page.begin_cues():
                self.cue_changed()

    def pause_or_go_on(self) -> None:
        """Pause, or go on; the cues of an exercise are not paused."""
        state = self._reading.state
        if self._reading.follows_cues:
            return
        if state is State.PLAYING:
            self._utterance.hold()
            self._change(state=State.PAUSED)
            self._player.pause()
        elif state is State.PREPARING:
            self._silence()
            self._change(state=State.PAUSED)
        elif state is State.PAUSED and self._utterance.has_sound:
            self._expect_end()
            self._change(state=State.PLAYING)
            self._player.go_on()
        elif state is State.PAUSED:
            self.again()

    def sentence_back(self) -> None:
        """Say the sentence before once more, and go on from there; the first of a page again."""
        now = self._reading.sentence
        if now is None or self._reading.follows_cues:
            return
        if self._set_aside is None and now in self._script:
            self._begin(self._script[max(0, self._script.index(now) - 1) :])
        else:
            self.again()

    def say(self, text_id: str) -> None:
        """Say one text of the page in between: what is read goes on after it, or stays paused."""
        if self.can_read() and not self._reading.follows_cues and (said := self._words_of(text_id)):
            self._set_aside = self._set_aside or self._reading.set_aside(self._to_come)
            self._begin(said)

    def say_alone(self, text_id: str) -> None:
        """Say one text of the page and nothing else; while it is said, stop."""
        is_said = self._reading.sentence and self._reading.sentence.text_id == text_id
        self.stop()
        if not is_said and self.can_read():
            self._begin(self._words_of(text_id))

    def toggle_turning(self) -> None:
        """Turn pages without being asked from now on, or stop doing so."""
        self._change(turns_pages=not self._reading.turns_pages)

    def stop(self) -> None:
        """Stop reading."""
        self._silence()
        self._script, self._to_come, self._set_aside = (), (), None
        self._change(state=State.IDLE, sentence=None, follows_cues=False)

    def forget(self) -> None:
        """Stop reading, and take back all that was chosen in the visit."""
        self.stop()
        self._reading = Reading(volume=min(self._ward_volume, self._most()))
        self._player.set_volume(self._reading.volume)

    # --- what it is told ------------------------------------------------------------------------

    def page_changed(self) -> None:
        """Stop reading, unless the reader has turned the page itself."""
        if self._reading.state is not State.IDLE and not self._is_turning:
            self.stop()
        self.prepare()

    def prepare(self) -> None:
        """Have the sounds of the exercise on the page made, or forget those of the last."""
        cues = sentences(self._page.cues()) if self.can_read() else ()
        if cues or not self._is_turning:
            self._player.make_ahead(cues, max(self._reading.speed, SLOWEST_CUE))

    def cue_changed(self) -> None:
        """Say the new cue in place of the one before; one without words lets that be finished."""
        cue = self._page.cue() if self._reading.follows_cues else None
        self._begin(sentences(cue or ()))

    def remind(self) -> None:
        """Say again what goes on, unless something is said."""
        if self._reading.state is State.AWAITING_CUE:
            self._begin(sentences(self._page.reminder()))

    def sound_tone(self, wav: bytes) -> None:
        """Play a tone, unless words are said; an empty one is silence."""
        if self._reading.state in (State.IDLE, State.AWAITING_CUE):
            self._set_volume(self._reading.volume)  # It may have become night.
            self._player.play_tone(wav)

    def began(self, token: int) -> None:
        """Take note that the utterance is heard."""
        if token == self._utterance.token and self._reading.state is State.PREPARING:
            self._expect_end()
            self._change(state=State.PLAYING)
            self._make_next()

    def at_word(self, token: int, begin: int, end: int) -> None:
        """Take note of the word that is heard, by where it stands in the words of the sentence."""
        if token == self._utterance.token and self._reading.sentence is not None:
            self._change(word=(begin, end))

    def ended(self, token: int) -> None:
        """Go on to what comes after the utterance."""
        if token != self._utterance.token:
            return
        self._utterance.expire()
        if self._reading.follows_cues:
            self._faults = 0
            self._change(has_failed=False)
        if self._reading.state is State.PAUSED:
            return  # it ended as it was paused; going on says it again
        self._go_on()

    def failed(self, token: int, why: str) -> None:
        """Stop reading, or leave out what may be, as it cannot be heard; `why` is for the log."""
        if token != self._utterance.token or self._reading.state is State.IDLE:
            return
        failing = self._reading.sentence
        # A recording need not have the address: where there is no voice it is left out.
        tell = log.warning if failing and failing.address else log.error
        tell("reading aloud: %s", why)
        self._silence()
        if failing and failing.is_optional:
            self._to_come = tuple(one for one in self._to_come if one.text_id != failing.text_id)
            self._go_on()
        elif self._reading.follows_cues and self._faults < MOST_FAULTS:
            self._faults += 1
            self._to_come = ()
            self._change(state=State.AWAITING_CUE, sentence=None, has_failed=True)
        else:
            self._change(has_failed=True)
            self.stop()

    def wake(self) -> None:
        """Fail if the utterance lasts longer than any voice needs for it."""
        if self._utterance.seconds_left() == 0.0:
            self.failed(self._utterance.token, "the sound did not come to an end in time")

    # --- how it goes on -------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self._to_come:
            self._begin(self._to_come)
        elif self._set_aside is not None:
            self._take_up_again(self._set_aside)
        elif self._reading.follows_cues:
            self._change(state=State.AWAITING_CUE, sentence=None)
        elif not (self._reading.turns_pages and self._turn_page()):
            self.stop()

    def _read_page(self) -> None:
        """Read the page from its beginning, or stop where that cannot be done."""
        if self.can_read() and (script := sentences(self.texts())):
            self._script = script
            self._begin(script)
        else:
            self.stop()

    def _words_of(self, text_id: str) -> Sequence[Sentence]:
        return sentences([text for text in self.texts() if text.id == text_id][:1])

    def _begin(self, script: Sequence[Sentence]) -> None:
        """Say sentences one after the other; none changes nothing."""
        if script:
            self._to_come = tuple(script[1:])
            self._say(script[0])

    def _take_up_again(self, what: SetAside) -> None:
        self._set_aside = None
        if not what.script:
            self.stop()
        elif what.is_paused:
            self._to_come = what.script[1:]
            self._change(state=State.PAUSED, sentence=what.script[0])
        else:
            self._begin(what.script)

    def _turn_page(self) -> bool:
        self._is_turning = True
        turned = self._page.turn()
        self._is_turning = False
        if turned and self._reading.state is not State.IDLE:
            self._read_page()
        return turned

    def _make_next(self) -> None:
        """Have the sounds made of the sentences that come next, on the next page too."""
        if self._reading.follows_cues:
            return
        next_ones = self._to_come[:SENTENCES_AHEAD]
        is_last_page = self._set_aside is not None or not self._reading.turns_pages
        if len(next_ones) < SENTENCES_AHEAD and not is_last_page:
            next_ones += sentences(self._page.next_texts())[: SENTENCES_AHEAD - len(next_ones)]
        self._player.make_ahead(next_ones, self._reading.next_speed, pauses=True)

    def _seconds(self, sentence: Sentence) -> float:
        """Return how long a sentence takes, in seconds: more than enough where it is not known."""
        speed = self._reading.next_speed
        known = self._player.seconds(sentence, speed)
        return 2 * usual_seconds(sentence.spoken, speed) if known is None else known
