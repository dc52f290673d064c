"""Pictures kept for the moment in which they are to be seen: packed, as they are mostly flat."""

from __future__ import annotations

import zlib
from collections.abc import Hashable

from msgspec import Struct
from PySide6.QtGui import QImage

FORMAT = QImage.Format.Format_RGB32
PIXEL_BYTES = 4
LEVEL = 1
"""How hard zlib tries: more takes twice the time for a tenth of the memory."""


class _Frame(Struct):
    packed: bytes
    width: int
    height: int
    seconds: float
    """When it is needed for the last time, as far as is known."""


class _Unpacked(QImage):
    """An image that holds the bytes which it is made of: Qt does not."""

    def __init__(self, pixels: bytes, width: int, height: int) -> None:
        super().__init__(pixels, width, height, width * PIXEL_BYTES, FORMAT)
        self._pixels = pixels


class KeptFrames:
    """Frames by what they show, up to a number of bytes. Seconds are those of the plan."""

    def __init__(self, limit: int) -> None:
        """`limit` is in bytes."""
        self._limit = limit
        self._frames: dict[Hashable, _Frame] = {}
        self._bytes = self._largest = 0

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._frames)

    def __contains__(self, key: Hashable) -> bool:
        """Return whether a frame is there."""
        return key in self._frames

    @property
    def size(self) -> int:
        """The bytes that they take."""
        return self._bytes

    def note(self, key: Hashable, seconds: float) -> bool:
        """Return whether a frame is there, and note that it is needed at a moment."""
        frame = self._frames.get(key)
        if frame is not None:
            frame.seconds = max(frame.seconds, seconds)
        return frame is not None

    def has_room(self, now: float) -> bool:
        """Return whether one more frame can be kept at a moment."""
        return self._bytes + self._largest <= self._limit or self._over(now) is not None

    def keep(self, key: Hashable, image: QImage, seconds: float, now: float) -> None:
        """Keep a frame in FORMAT that is needed at `seconds`, if there is room at `now`.

        Room is made by frames that are not needed any more, first by those of longest ago.
        """
        packed = zlib.compress(image.constBits(), LEVEL)
        self._largest = max(self._largest, len(packed))
        while self._bytes + len(packed) > self._limit:
            oldest = self._over(now)
            if oldest is None:
                return
            self._bytes -= len(self._frames.pop(oldest).packed)
        self._frames[key] = _Frame(packed, image.width(), image.height(), seconds)
        self._bytes += len(packed)

    def image(self, key: Hashable) -> QImage | None:
        """Return a frame, or None."""
        frame = self._frames.get(key)
        if frame is None:
            return None
        bytes_in_all = frame.width * frame.height * PIXEL_BYTES
        pixels = zlib.decompress(frame.packed, bufsize=bytes_in_all)
        return _Unpacked(pixels, frame.width, frame.height)

    def _over(self, now: float) -> Hashable | None:
        """Return the frame whose last moment is longest ago; None where each is to come."""
        oldest = min(self._frames, key=lambda one: self._frames[one].seconds, default=None)
        return None if oldest is None or self._frames[oldest].seconds >= now else oldest
