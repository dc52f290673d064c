"""Places the labels of a figure for QML."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.layout.labels import spread
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)


@QmlElement
@QmlSingleton
class LabelPlacer(QObject):
    """The column of labels beside a figure. One for all figures, as it keeps nothing."""

    @Slot(list, list, float, float, result=list)
    def tops(
        self, wanted: list[float], heights: list[float], room: float, gap: float
    ) -> list[float]:
        """Return the top of each label; see kiosk.layout.labels.spread. All in pixels."""
        return spread(wanted, heights, room, gap) if len(wanted) == len(heights) else []
