"""What a view-model shows as one frozen value: a change swaps it, and only then emits."""

from __future__ import annotations

from msgspec import Struct


def changed_fields(before: Struct, after: Struct) -> list[str]:
    """Return the names of the fields that differ, in the order of their declaration."""
    return [
        name for name in after.__struct_fields__ if getattr(before, name) != getattr(after, name)
    ]
