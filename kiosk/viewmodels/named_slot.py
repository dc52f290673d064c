"""Slots that only pass on what they are asked for, made from what they pass it on to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot


def named_slot(
    slot: Callable[..., None], name: str, of: Callable[..., object], types: tuple[type, ...]
) -> Callable[..., None]:
    """Return `slot` as a slot of a name, described as `of` is, with arguments of these types."""
    slot.__name__, slot.__doc__ = name, of.__doc__
    decorated: Callable[..., None] = Slot(*types, name=name)(slot)
    return decorated
