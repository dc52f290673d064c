"""Which characters the bundled fonts lack."""

from pathlib import Path

from kiosk import paths
from kiosk.checks.fonts import font_faults

LATIN, ARABIC = Path("fonts/latin.ttf"), Path("fonts/arabic.ttf")
FONTS = {LATIN: str.isascii, ARABIC: "سلام".__contains__}


def _lines(*texts: str) -> list[str]:
    return [str(fault) for fault in font_faults(texts, FONTS, Path("fonts"))]


def test_a_character_may_be_in_any_of_the_fonts() -> None:
    assert _lines("hello", "سلام") == []


def test_each_missing_character_is_told_once() -> None:
    (line,) = _lines("漢", "hello 漢")
    assert line.startswith("fonts: U+6F22 '漢': is used in a text but in no bundled font.")


def test_what_is_not_drawn_needs_no_font() -> None:
    assert _lines("a\u00adb\u200cc\n") == []


def test_a_file_that_is_no_font_is_told() -> None:
    (fault,) = font_faults(("a",), FONTS | {Path("fonts/broken.ttf"): None}, Path("fonts"))
    assert str(fault) == "fonts/broken.ttf: the file: is not a font that can be read. Put it back."


def test_qt_tells_what_a_bundled_font_has(qapp: object, tmp_path: Path) -> None:
    from kiosk.platform.fonts import character_tests

    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert list(character_tests(tmp_path).values()) == [None]
    tests = [test for test in character_tests(paths.FONTS).values() if test is not None]
    assert tests
    assert any(test("a") for test in tests)
    assert not any(test("漢") for test in tests)
