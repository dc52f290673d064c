"""What is kept of frames, and what makes room."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk.images.kept_frames import FORMAT, KeptFrames


def noise(seed: int) -> QImage:
    """Return an image that hardly gets smaller when it is packed: 4 KB."""
    image = QImage(32, 32, FORMAT)
    for at in range(32 * 32):
        seed = (seed * 1103515245 + 12345) % 2**31
        image.setPixelColor(at % 32, at // 32, QColor.fromRgb(seed % 2**24 | 0xFF000000))
    return image


@pytest.fixture
def frames(qapp: QGuiApplication) -> KeptFrames:
    """Room for two images, not for three."""
    return KeptFrames(limit=8000)


def test_what_is_kept_comes_back(frames: KeptFrames) -> None:
    frames.keep("a", noise(1), seconds=1, now=0)
    assert frames.image("a") == noise(1)
    assert frames.image("b") is None
    assert len(frames) == 1


def test_a_frame_that_is_still_needed_makes_no_room(frames: KeptFrames) -> None:
    for name, seconds in (("a", 1), ("b", 2)):
        frames.keep(name, noise(seconds), seconds, now=0)
    assert not frames.has_room(0)
    frames.keep("c", noise(3), seconds=3, now=0)
    assert frames.image("c") is None
    assert len(frames) == 2
    assert frames.size <= 8000


def test_the_frame_whose_time_is_longest_ago_makes_room(frames: KeptFrames) -> None:
    for name, seconds in (("a", 1), ("b", 2)):
        frames.keep(name, noise(seconds), seconds, now=0)
    assert frames.has_room(2.5)
    frames.keep("c", noise(3), seconds=3, now=2.5)
    assert frames.image("a") is None
    assert frames.image("b") is not None
    assert frames.size <= 8000


def test_a_frame_that_is_needed_again_stays(frames: KeptFrames) -> None:
    for name, seconds in (("a", 1), ("b", 2)):
        frames.keep(name, noise(seconds), seconds, now=0)
    assert frames.note("a", 9)
    assert not frames.note("c", 9)
    frames.keep("c", noise(3), seconds=3, now=2.5)
    assert frames.image("a") is not None
    assert frames.image("b") is None
