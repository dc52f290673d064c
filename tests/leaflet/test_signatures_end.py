"""When a signature ends: after a year, with another edition, with a change of the kiosk itself."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from packs import GARDEN, edit, edit_entry, garden
from signing import ALL, BEHAVIOUR, LANGUAGES, OWN, opened, review, signed

from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.signatures import Signature, as_toml, edition_of
from kiosk.offered import program_here


def test_a_signature_ends_a_year_after_its_day(folder: Path) -> None:
    review(folder, "sign", "en", "--role", "gynaecologist")
    day = [date.today()]
    leaflet = OpenLeaflet(folder, LANGUAGES, program_here(), today=lambda: day[0])
    ends = Signature("en", "gynaecologist", date.today(), {}).expires
    for moment, counted in ((ends - timedelta(1), ALL), (ends, set()), (ends, set())):
        day[0] = moment
        assert leaflet.signed("en") & ALL == counted
    day[0] = date.today()
    assert leaflet.is_signed("en")


def test_a_signature_of_a_leap_day_ends_too() -> None:
    assert Signature("en", "midwife", date(2028, 2, 29), {}).expires == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("before", "after"),
    [('code = "TUIN 1-A"', 'code = "TUIN 1-B"'), ("date = 2026-03-04", "date = 2027-03-04")],
)
def test_a_new_edition_of_the_leaflet_ends_every_signature(
    folder: Path, before: str, after: str
) -> None:
    review(folder, "sign", "en", "--role", "gynaecologist")
    edit(folder / "facts.toml", before, after)
    assert signed(folder) == frozenset()


def test_a_signature_from_before_editions_were_kept_is_read_but_does_not_count(
    folder: Path,
) -> None:
    review(folder, "sign", "en", "--role", "gynaecologist")
    file = folder / "review.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('edition = "2026-03-04, TUIN 1-A"\n', ""), encoding="utf-8")
    assert signed(folder) == frozenset()
    assert review(folder, "status") == 0


def test_a_changed_word_of_the_kiosk_unsigns_its_words_in_that_language(
    folder: Path, tmp_path: Path
) -> None:
    words = tmp_path / "words"
    words.mkdir()
    for language in ("nl", "en"):
        po = (GARDEN / "locale" / "en.po").read_text(encoding="utf-8")
        (words / f"{language}.po").write_text(po, encoding="utf-8")
    here = program_here()
    program = msgspec.structs.replace(here, words=words)
    leaflet = opened(folder, program)
    signed = {text_id: now for text_id, now in leaflet.digests("nl").items() if now}
    signature = Signature("nl", "midwife", date.today(), signed, edition_of(garden()))
    (folder / "review.toml").write_text(as_toml(signature), encoding="utf-8")
    assert opened(folder, program).is_signed("nl")
    edit_entry(words / "nl.po", "garden.title", lambda one: setattr(one, "msgstr", "Anders"))
    assert opened(folder, program).signed("nl") == ALL | BEHAVIOUR
    other = msgspec.structs.replace(program, version="0.0.0")
    assert opened(folder, other).signed("nl") == ALL


def test_a_changed_limit_of_pace_unsigns_the_exercises(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    review(folder, "sign", "nl", "--role", "gynaecologist")
    monkeypatch.setattr("kiosk.leaflet.program.LIMITS", ((0.1, 1.0), 1, 10.0, 6.0, 2))
    lost = (ALL | OWN | BEHAVIOUR) - opened(folder).signed("nl")
    assert lost > BEHAVIOUR
    assert "ladder.title" in lost
    assert "garden.soil.dig" not in lost
