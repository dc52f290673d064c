"""PySide6's Property as type checkers can follow it: reading one gives its value, not itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Generic, TypeVar, overload

    from PySide6.QtCore import Signal

    _Value = TypeVar("_Value")

    class TypedProperty(Generic[_Value]):
        """What reading the property of an object gives."""

        def __get__(self, instance: object, owner: type) -> _Value: ...

    @overload
    def Property(
        kind: object, *, notify: Signal = ..., constant: bool = ...
    ) -> Callable[[Callable[[Any], _Value]], TypedProperty[_Value]]: ...
    @overload
    def Property(
        kind: type[_Value],
        fget: Callable[[Any], Any],
        fset: Callable[[Any, Any], None] = ...,
        *,
        notify: Signal = ...,
        constant: bool = ...,
    ) -> TypedProperty[_Value]: ...
    def Property(
        kind: object,
        fget: Callable[[Any], Any] = ...,
        fset: Callable[[Any, Any], None] = ...,
        *,
        notify: Signal = ...,
        constant: bool = ...,
    ) -> Any:
        """Declare a property for QML."""

else:
    from PySide6.QtCore import Property

__all__ = ["Property"]
