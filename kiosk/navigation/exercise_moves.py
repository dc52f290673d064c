"""The moves around the guided exercises: pure functions from a visit to the next one."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.leaflet.model import Pack
from kiosk.navigation.moves import go_back, over
from kiosk.navigation.visit import Feeling, Screen, Visit

_TO_AN_EXERCISE = (Screen.FEELING, Screen.WAIT, Screen.CALM)
"""The screens on the way to an exercise, which "back" does not return to from there."""


def open_guided(visit: Visit, pack: Pack, exercise: str) -> Visit:
    """Show the guided exercise; before the first one of a visit, ask for feeling.

    An exercise without a plan leaves the visit as it is.
    """
    found = pack.exercise(exercise)
    if found is None or found.plan is None:
        return visit
    asks = pack.guidance is not None and visit.feeling is Feeling.UNKNOWN
    return replace(over(visit, Screen.FEELING if asks else Screen.GUIDED), exercise=exercise)


def answer_feeling(visit: Visit, pack: Pack, feels: bool) -> Visit:
    """Go on to rest, calm and letting go, or to why it is better to wait.

    She may answer on the screen that asks, which "back" then returns to, and later, in the
    exercise that she only watches. A leaflet without a word on rest goes on to finding the muscle.
    """
    if visit.screen not in (Screen.FEELING, Screen.GUIDED):
        return visit
    says_rest = pack.guidance is not None and pack.guidance.rest
    answered = replace(visit, feeling=Feeling.YES if feels else Feeling.NOT_YET)
    following = (Screen.CALM if says_rest else Screen.FIND) if feels else Screen.WAIT
    if visit.screen is Screen.FEELING:
        return over(answered, following)
    return replace(answered, screen=following)


def open_find(visit: Visit) -> Visit:
    """Show how to find the muscle, on the way to an exercise."""
    return over(visit, Screen.FIND) if visit.screen in (Screen.CALM, Screen.WAIT) else visit


def begin_guided(visit: Visit) -> Visit:
    """Go on to the exercise, to do it, or while waiting for feeling to watch it."""
    if visit.screen not in (Screen.CALM, Screen.FIND, Screen.WAIT):
        return visit
    behind = tuple(screen for screen in visit.behind if screen not in _TO_AN_EXERCISE)
    return replace(visit, screen=Screen.GUIDED, behind=behind)


def open_positions(visit: Visit, pack: Pack) -> Visit:
    """Show in which positions the exercise can be done, if the leaflet says so."""
    is_there = visit.screen is Screen.GUIDED and pack.guidance is not None
    return over(visit, Screen.POSITIONS) if is_there else visit


def choose_position(visit: Visit, pack: Pack, position: int) -> Visit:
    """Exercise in a position, by index; one that is not there leaves the visit as it is."""
    known = len(pack.guidance.positions) if pack.guidance else 0
    if visit.screen is not Screen.POSITIONS or not 0 <= position < known:
        return visit
    return go_back(replace(visit, position=position))


def open_tired(visit: Visit, pack: Pack) -> Visit:
    """Stop exercising and show what to do with tired muscles, if the leaflet says so."""
    is_there = visit.screen is Screen.GUIDED and pack.guidance is not None
    return over(visit, Screen.TIRED) if is_there else visit
