"""An eleventh language: one PO for the leaflet, one for the kiosk, a line in languages.toml.

It is a made-up one, accented and 40 % longer than the Dutch, so that what has no room shows.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from everywhere import everywhere
from layout_faults import layout_faults
from packs import faults_of
from screen import TABLET_INCHES, Screen
from shipped import SHIPPED

from kiosk import paths
from kiosk.settings import Settings

CODE = "qps"
LONGER = 1.4
ACCENTS = str.maketrans("aeiouAEIOUcnsz", "áéíóúÁÉÍÓÚçñšž")


def _longer(text: str) -> str:
    """Return a text with accents, and with words of its own added until it is 40 % longer."""
    words = re.findall(r"[^\W\d_]{2,9}", text.replace("\u00ad", "")) or ["x"]
    wanted = round(len(text.replace("\u00ad", "")) * LONGER)
    longer, index = text, 0
    while len(longer.replace("\u00ad", "")) + len(words[index % len(words)]) < wanted:
        longer += " " + words[index % len(words)]
        index += 1
    return longer.translate(ACCENTS)


def _translate(po: Path, source: Callable[[polib.POEntry], str]) -> None:
    entries = polib.pofile(str(po))
    for entry in entries:
        words = source(entry)
        # Those of a cue must be short in every language: `check` sees to it.
        is_cue = entry.msgctxt.endswith((".short", ".spoken"))
        entry.msgstr = words.translate(ACCENTS) if is_cue else _longer(words)
    entries.save(str(po.with_name(f"{CODE}.po")))


@pytest.fixture
def leaflets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library, and the kiosk's own words, with the eleventh language."""
    pack = Path(shutil.copytree(SHIPPED, tmp_path / "leaflets" / SHIPPED.name))
    own = Path(shutil.copytree(paths.KIOSK_LOCALE, tmp_path / "locale"))
    _translate(pack / "locale" / "en.po", lambda entry: entry.msgid)
    _translate(own / "nl.po", lambda entry: entry.msgstr)
    languages = tmp_path / "languages.toml"
    languages.write_text(
        paths.LANGUAGES.read_text(encoding="utf-8")
        + f'\n[[languages]]\ncode = "{CODE}"\nname = "Ñédérlánds"\n'
        + 'choose = "Kíés úw táál"\ndirection = "ltr"\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(paths, "LANGUAGES", languages)
    monkeypatch.setattr(paths, "KIOSK_LOCALE", own)
    return tmp_path / "leaflets"


def test_the_check_has_nothing_against_it(leaflets: Path) -> None:
    """What is stale in English is in the copy of it too."""
    faults = faults_of(leaflets / SHIPPED.name, paths.LANGUAGES)
    by_language = {
        code: {(one.place, one.problem) for one in faults if Path(one.file).stem == code}
        for code in (CODE, "en")
    }
    assert by_language[CODE] <= by_language["en"]


@pytest.mark.parametrize(
    "size", [(1280, 800, 10.1), pytest.param((800, 1280, 10.1), marks=pytest.mark.full)]
)
def test_nothing_clips_or_overlaps_when_all_is_longer(
    make_screen: Callable[..., Screen], leaflets: Path, size: tuple[int, int, float]
) -> None:
    ward = Settings(screen_diagonal_inches=TABLET_INCHES, languages=("nl", CODE))
    screen = make_screen(size[0], size[1], ward, leaflets=leaflets)
    faults = [
        f"{name}: {fault}" for name in everywhere(screen, CODE) for fault in layout_faults(screen)
    ]
    assert not faults, "\n".join(faults)
