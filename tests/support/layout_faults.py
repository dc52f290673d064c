"""What is looked for on every screen: words that clip or overlap, controls no finger finds."""

from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem
from screen import Screen

ROUNDING = 1.5

OVERHANG = 0.1
"""How far an Arabic letter at the end of a line may reach beyond it, as a share of its size."""
NAVIGATION_MM = 20
SMALL = (
    "floor-",
    "slower",
    "faster",
    "shorter",
    "longer",
    "readSlower",
    "readFaster",
    "softer",
    "louder",
    "label-",
    "hear-",
    "pauseNow",
)
"""Controls within an exercise, a figure or beside a tile, which lead nowhere else."""
CONTROL_MM = 15
APART_MM = 3
LEAST_OF_WHAT_WAS_ASKED = 0.9
"""Of the size of text: only a sentence as tall as a screen shrinks, by a bit."""
SHARE_IN_LARGE_TEXT = 0.85
"""Of those sizes: the lift's floors, and pictures in a column, give some room to larger words."""
IN_PLACE = ("appearance",)
"""The buttons that are in one place on every page."""
WITHOUT_BAR = ("rest", "privacy", "countdown", "pin", "hint", "figure")


def rectangle(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def written(text: QQuickItem) -> QRectF:
    """Where the letters are, in a text that may have more room than it needs."""
    box = rectangle(text)
    box.setHeight(min(box.height(), text.property("paintedHeight")))
    return box


def _described(item: QQuickItem) -> str:
    return f"{item.objectName()} '{item.property('text')}' {rectangle(item)}"


class Look:
    """One look at the screen: all that a person can see, its texts, and its buttons."""

    def __init__(self, screen: Screen) -> None:
        everything = screen.items()
        self.items = {one.objectName(): one for one in reversed(everything)}
        seen = _uncovered(everything, self.items.get("readingSheet"))
        self.texts = [i for i in seen if i.inherits("QQuickText") and i.property("text")]
        # Behind a running exercise there is one as large as the screen, which shows the others.
        touchable = [
            i for i in seen if i.inherits("QQuickAbstractButton") and i.objectName() != "anywhere"
        ]
        # A paragraph that is not to be picked is a button without focus.
        self.buttons = [
            i for i in touchable if i.property("focusPolicy") != Qt.FocusPolicy.NoFocus.value
        ]


def _uncovered(items: list[QQuickItem], sheet: QQuickItem | None) -> list[QQuickItem]:
    """What a person can see, but for what lies under the sheet with the tools of reading."""
    if sheet is None:
        return items
    covers = rectangle(sheet)
    return [i for i in items if sheet.isAncestorOf(i) or not covers.intersects(rectangle(i))]


def texts(screen: Screen) -> list[QQuickItem]:
    return Look(screen).texts


def buttons(screen: Screen) -> list[QQuickItem]:
    """All that can be touched."""
    return Look(screen).buttons


def layout_faults(screen: Screen, look: Look | None = None) -> list[str]:
    """Return every text that leaves the screen or its button, is cut, or lies over another."""
    window = QRectF(0, 0, screen.window.width(), screen.window.height())
    window.adjust(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING)
    faults = []
    look = look or Look(screen)
    written_texts, touchable = look.texts, look.buttons
    frames = {button: rectangle(button) for button in touchable}
    letters = {text: written(text) for text in written_texts}
    for text in written_texts:
        painted = QRectF(0, 0, text.property("paintedWidth"), text.property("paintedHeight"))
        box = rectangle(text)
        if not window.contains(box):
            faults.append(f"outside the screen: {_described(text)}")
        overhang = max(ROUNDING, OVERHANG * text.property("font").pixelSize())
        if painted.width() > text.width() + overhang or painted.height() > text.height() + ROUNDING:
            faults.append(f"larger than its box: {_described(text)}")
        if text.property("truncated"):
            faults.append(f"cut: {_described(text)}")
        for button, around in frames.items():
            if button.isAncestorOf(text):
                frame = around.adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING)
                if not frame.contains(box):
                    faults.append(f"outside its button: {_described(text)}")
            elif letters[text].intersects(around.adjusted(1, 1, -1, -1)):
                faults.append(f"under a button: {_described(text)} and {_described(button)}")
    for one, other in combinations(written_texts, 2):
        shared = letters[one].intersected(letters[other])
        if shared.width() > ROUNDING and shared.height() > ROUNDING:
            faults.append(f"overlap: {_described(one)} and {_described(other)}")
    return faults


def touch_faults(screen: Screen, look: Look, millimetre: float) -> list[str]:
    """Return every control that is too small for a finger, off the screen, or near another."""
    faults = []
    found = look.buttons
    frames = {button: rectangle(button) for button in found}
    share = 1.0 if screen.kiosk.appearance.textScale == 1 else SHARE_IN_LARGE_TEXT
    window = QRectF(-1, -1, screen.window.width() + 2, screen.window.height() + 2)
    for button, box in frames.items():
        if button.objectName().startswith("floor-") and not button.isEnabled():
            continue  # A lift that is only looked at.
        smallest = CONTROL_MM if button.objectName().startswith(SMALL) else NAVIGATION_MM
        if min(box.width(), box.height()) < smallest * share * millimetre - ROUNDING:
            faults.append(f"too small: {_described(button)}")
        if not window.contains(box):
            faults.append(f"outside the screen: {_described(button)}")
    near = APART_MM * millimetre - ROUNDING
    for one, other in combinations(found, 2):
        if frames[one].adjusted(-near, -near, near, near).intersects(frames[other]):
            faults.append(f"too near: {_described(one)} and {_described(other)}")
    return faults


class Places:
    """Where the buttons are that stay: on every page, and hiding the screen in every language."""

    def __init__(self) -> None:
        self._seen: dict[str, QRectF] = {}

    def faults(self, screen: Screen, look: Look, name: str) -> list[str]:
        if name.startswith(WITHOUT_BAR):
            return []
        privacy = rectangle(look.items["privacy"])
        found = []
        if abs(screen.window.width() - privacy.right() - privacy.top()) > ROUNDING:
            found.append(f"not in the corner: {privacy}")
        # A running exercise has no bar until it is asked for, and the end of a visit none.
        has_bar = name != "languages" and ": " not in name and not name.startswith("farewell")
        for button in IN_PLACE if has_bar else ():
            place = rectangle(look.items[button])
            if self._seen.setdefault(button, place).toRect() != place.toRect():
                found.append(f"in another place than before: {button} {place}")
        return found


def smaller_than_asked(screen: Screen) -> list[str]:
    """A page that does not fit becomes more pages, not smaller text."""
    shrink = screen.kiosk.pager.shrink
    if screen.navigator.visit.screen != "chapter" or shrink >= LEAST_OF_WHAT_WAS_ASKED:
        return []
    return [f"text at {shrink:.2f} of what was asked for"]
