"""PySide6's Property as type checkers can follow it: reading one gives its value, not itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Generic, TypeVar

    from PySide6.QtCore import Signal

    _Value = TypeVar("_Value")

    class TypedProperty(Generic[_Value]):
        """What reading the property of an object gives."""

        def __get__(self, instance: object, owner: type) -> _Value: ...

    def Property(
        kind: object, *accessors: Callable[..., Any], notify: Signal = ..., constant: bool = ...
    ) -> Callable[[Callable[[Any], _Value]], TypedProperty[_Value]]:
        """Declare a property for QML."""

else:
    from PySide6.QtCore import Property

__all__ = ["Property"]
