"""The timeline of an exercise as an SVG: how tight, how she breathes, which cue."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape

from kiosk.exercise.plan import Levels, Plan
from kiosk.exercise.timeline import levels_at
from kiosk.review.timing import cue_numbers

WIDTH, HEIGHT = 960, 250
_LEFT, _RIGHT = 86, 950
_TOP, _GROUND = 16, 126
"""Where it is as tight as it gets, and where it is relaxed."""
_BREATH, _CUES, _AXIS = 140, 176, 218
_LANE = 26

STEP_SECONDS = 0.1
_TICKS = (1, 2, 5, 10, 20, 30, 60)
_MOST_TICKS = 20

_PARTS = (("front", "#1D4F4B", "6 4"), ("back", "#B4472E", "2 3"), ("middle", "#3B2C38", ""))
_BREATHS = {"in": "#CFE3F2", "out": "#F2DDCF", "free": "#EEEAEC"}


def chart(plan: Plan, words: Mapping[str, str]) -> str:
    """Return the timeline of a plan at its own pace, all rounds of it.

    `words` names the lanes: tight, breath, cue, in, out, free, front, middle, back, seconds.
    """
    scale = (_RIGHT - _LEFT) / plan.seconds
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" font-family="Noto Sans, sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#FFFFFF"/>',
        _text(4, _TOP + 12, words["tight"]),
        _text(4, _BREATH + 18, words["breath"]),
        _text(4, _CUES + 18, words["cue"]),
        f'<path d="M{_LEFT} {_GROUND}H{_RIGHT}M{_LEFT} {_TOP}H{_RIGHT}" stroke="#B9AEB6"/>',
        *_axis(plan, scale, words["seconds"]),
        *_lanes(plan, scale, words),
        *_curves(plan, scale, words),
        "</svg>",
    ]
    return "".join(parts)


def _axis(plan: Plan, scale: float, unit: str) -> list[str]:
    step = next((one for one in _TICKS if plan.seconds / one <= _MOST_TICKS), _TICKS[-1])
    found = []
    for seconds in range(0, int(plan.seconds) + 1, step):
        x = _LEFT + seconds * scale
        found.append(f'<path d="M{x:.1f} {_TOP}V{_AXIS - 8}" stroke="#E4DDE2"/>')
        found.append(_text(x, _AXIS + 8, str(seconds), "middle"))
    return [*found, _text(_RIGHT, _AXIS + 26, unit, "end")]


def _lanes(plan: Plan, scale: float, words: Mapping[str, str]) -> list[str]:
    numbers = cue_numbers(plan)
    found = []
    counts = 0
    for phase in plan.sequence:
        x = _LEFT + counts * plan.count_seconds * scale
        width = phase.counts * plan.count_seconds * scale
        counts += phase.counts
        middle = x + width / 2
        found.append(_box(x, _BREATH, width, _BREATHS[phase.breath]))
        if width > 34:
            found.append(_text(middle, _BREATH + 18, words[phase.breath], "middle"))
        found.append(_box(x, _CUES, width, "#FFFFFF"))
        found.append(_text(middle, _CUES + 18, str(numbers[phase.cue]), "middle"))
    return found


def _curves(plan: Plan, scale: float, words: Mapping[str, str]) -> list[str]:
    moments = [n * STEP_SECONDS for n in range(round(plan.seconds / STEP_SECONDS) + 1)]
    levels = [levels_at(plan, moment) for moment in moments]
    is_whole = all(one.front == one.middle == one.back for one in levels)
    found = []
    for place, (part, colour, dashes) in enumerate(_PARTS[-1:] if is_whole else _PARTS):
        points = " ".join(
            f"{_LEFT + moment * scale:.1f},{_GROUND - _level(one, part) * (_GROUND - _TOP):.1f}"
            for moment, one in zip(moments, levels, strict=True)
        )
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        found.append(
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{dashed}/>'
        )
        if not is_whole:
            found.append(_text(4, _TOP + 34 + 18 * place, words[part], fill=colour))
    return found


def _level(levels: Levels, part: str) -> float:
    return float(getattr(levels, part))


def _box(x: float, y: float, width: float, fill: str) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{_LANE}" fill="{fill}" '
        'stroke="#B9AEB6"/>'
    )


def _text(x: float, y: float, words: str, anchor: str = "start", fill: str = "#2E2230") -> str:
    said = escape(words)
    return f'<text x="{x:.1f}" y="{y}" text-anchor="{anchor}" fill="{fill}">{said}</text>'
