"""Mutated packs: an error in words or a page that is shown, never a crash, and never a hang.

FUZZ_INPUTS says how many inputs each test tries; the tests that run with every change try few.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from packs import GARDEN, NAME, copy_garden, faults_of
from PySide6.QtCore import QSize
from screen import Screen

from kiosk import paths
from kiosk.devtools.offscreen import settle
from kiosk.files import UnreadableFileError
from kiosk.images.figures import FigureProvider
from kiosk.leaflet.languages import known_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.offer import Offer
from kiosk.leaflet.translations import read_translation
from kiosk.viewmodels.appearance import Appearance
from kiosk.viewmodels.block_pager import BlockPager
from kiosk.viewmodels.exercise_player import ExercisePlayer
from kiosk.viewmodels.her_paper import HerPaper
from kiosk.viewmodels.navigator import Navigator
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.pin_pad import PinPad
from kiosk.viewmodels.staff import Staff

INPUTS = int(os.environ.get("FUZZ_INPUTS", "60"))
FUZZ = settings(
    max_examples=INPUTS,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TOML = sorted(file.name for file in GARDEN.glob("*.toml"))
FIGURES = sorted((GARDEN / "figures").glob("*.svg"))
TOKENS = [
    b'"',
    b"'",
    b"[",
    b"]]",
    b"=",
    b"\n",
    b"\\",
    b"\x00",
    b"\xff\xfe",
    "\u202e".encode(),
    b"-1",
]
TOKENS += [
    b"1e999",
    b"nan",
    b"true",
    b"[[chapters]]",
    b"<",
    b"&x;",
    b"/>",
    b"%1",
    b"{}",
    b"9" * 400,
]

mutations = st.lists(
    st.tuples(
        st.sampled_from(["flip", "cut", "repeat", "insert", "swap", "end"]),
        st.floats(0, 1),
        st.floats(0, 1),
        st.one_of(st.sampled_from(TOKENS), st.binary(max_size=8)),
    ),
    min_size=1,
    max_size=4,
)


def _mutated(data: bytes, changes: list[tuple[str, float, float, bytes]]) -> bytes:
    for kind, place, length, new in changes:
        at = int(place * len(data))
        end = min(len(data), at + int(length**4 * len(data)) + 1)
        part = data[at:end]
        if kind == "flip" and part:
            data = data[:at] + bytes([part[0] ^ (1 << int(length * 7))]) + data[at + 1 :]
        elif kind == "cut":
            data = data[:at] + data[end:]
        elif kind == "repeat":
            data = data[:end] + part + data[end:]
        elif kind == "insert":
            data = data[:at] + new + data[at:]
        elif kind == "swap":
            data = data[:at] + new + data[end:]
        elif kind == "end":
            data = data[:at]
    return data


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one leaflet in it, to be spoilt one file at a time."""
    folder = tmp_path_factory.mktemp("library")
    copy_garden(folder)
    return folder


def _spoil(library: Path, name: str, changes: list[tuple[str, float, float, bytes]]) -> None:
    original = (GARDEN / name).read_bytes()
    (library / NAME / name).write_bytes(_mutated(original, changes))


def _mend(library: Path, name: str) -> None:
    shutil.copyfile(GARDEN / name, library / NAME / name)


def _read_all(leaflet: OpenLeaflet) -> int:
    """Go through the leaflet as the pages would; return the number of texts."""
    navigator = Navigator(Offer([leaflet], known_languages(paths.LANGUAGES)))
    player, staff, pad = ExercisePlayer(), Staff(False, list), PinPad("")
    paper = HerPaper(navigator, prints=False)
    pages = Pages(navigator, Appearance(), player, BlockPager(), staff, paper, pad)
    texts = 0
    for language in [one.code for one in navigator.context.languages][:2]:
        navigator.chooseLanguage(language)
        for index in range(pages.contents.shelf.count):
            navigator.openChapter(index)
            for _ in range(40):
                shown = pages.chapter.snapshot
                texts += len(shown.blocks) + len(shown.labels) + len(shown.pictures)
                navigator.nextPage()
                if navigator.visit.screen != "chapter":
                    break
            navigator.openContents()
        navigator.openExercises()
        for row in pages.exercise_list.cards.rows:
            navigator.openGuided(row.exercise)
            navigator.answerFeeling(True)
            navigator.beginGuided()
            player.start()
            player.stop()
            navigator.openContents()
        navigator.finish()
    return texts


@FUZZ
@given(name=st.sampled_from(TOML), changes=mutations)
def test_a_mutated_toml_is_faults_in_words_or_a_leaflet(
    library: Path, qapp: object, name: str, changes: list[tuple[str, float, float, bytes]]
) -> None:
    _spoil(library, name, changes)
    try:
        faults = faults_of(library / NAME)
        assert all(str(fault).strip() for fault in faults)
        leaflet = OpenLeaflet(library / NAME, known_languages(paths.LANGUAGES))
        texts = _read_all(leaflet)
        assert texts or leaflet.pack is None or faults
    finally:
        _mend(library, name)


@FUZZ
@given(language=st.sampled_from(["en", "ar"]), changes=mutations)
def test_a_mutated_po_is_an_error_or_a_translation(
    library: Path, language: str, changes: list[tuple[str, float, float, bytes]]
) -> None:
    name = f"locale/{language}.po"
    _spoil(library, name, changes)
    told = ""
    try:
        assert read_translation(library / NAME / name).language == language
    except UnreadableFileError as error:
        told = str(error.fault)
    finally:
        _mend(library, name)
    assert not told or f"{language}.po" in told


@FUZZ
@given(file=st.sampled_from(FIGURES), changes=mutations)
@pytest.mark.qt_log_ignore(".*")  # Qt tells of a broken drawing in its own words, too
def test_a_mutated_svg_is_a_picture_of_the_size_that_was_asked_for(
    library: Path, qapp: object, file: Path, changes: list[tuple[str, float, float, bytes]]
) -> None:
    name = f"figures/{file.name}"
    _spoil(library, name, changes)
    try:
        provider = FigureProvider(
            lambda name: library / name / "figures", paths.ICONS, paths.FIGURE_PALETTE
        )
        for theme in ("day", "night"):
            wanted = QSize(240, 180)
            image = provider.requestImage(f"{theme}/{NAME}/{file.stem}", QSize(), wanted)
            assert not image.isNull()
            assert image.width() <= wanted.width()
            assert image.height() <= wanted.height()
    finally:
        _mend(library, name)


@settings(FUZZ, max_examples=max(5, INPUTS // 20))
@given(name=st.sampled_from([*TOML, "locale/en.po"]), changes=mutations)
def test_with_a_mutated_pack_the_kiosk_shows_a_page(
    library: Path,
    make_screen: Callable[..., Screen],
    name: str,
    changes: list[tuple[str, float, float, bytes]],
) -> None:
    _spoil(library, name, changes)
    try:
        screen = make_screen(leaflets=library)
        assert screen.texts()
        screen.navigator.chooseLanguage(screen.navigator.context.languages[0].code)
        screen.navigator.openChapter(0)
        settle(screen.window)
        assert screen.texts()
    finally:
        _mend(library, name)
