"""The hospital's signatures: what is signed, and what a change takes away."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
import pytest
from packs import GARDEN, edit, edit_entry, garden
from screen import TABLET_INCHES, Screen
from signing import ALL, BEHAVIOUR, OWN, opened, review, signed

from kiosk.leaflet.signatures import Signature, as_toml, edition_of, text_digests
from kiosk.leaflet.texts import source_texts
from kiosk.leaflet.translations import read_translation, source_translation
from kiosk.settings import Settings

SENTENCE, CHANGED = "De tekening laat zien waar alles staat.", "De tekening toont dit."


def test_without_signatures_nothing_is_signed(folder: Path) -> None:
    assert signed(GARDEN, "nl") == signed(GARDEN, "en") == frozenset()
    (folder / "review.toml").unlink()
    assert signed(folder, "en") == frozenset()


def test_signing_signs_everything_of_that_language_only(folder: Path) -> None:
    assert review(folder, "sign", "en", "--role", "gynaecologist") == 0
    assert signed(folder) == ALL
    leaflet = opened(folder)
    assert leaflet.signed("en") == ALL | OWN
    assert leaflet.is_signed("en")
    assert leaflet.signed("nl") == frozenset()
    assert review(folder, "sign", "nl", "--role", "gynaecologist") == 0
    assert opened(folder).signed("nl") == ALL | OWN | BEHAVIOUR
    assert opened(folder).is_signed("nl")


def test_a_changed_translation_unsigns_just_itself(folder: Path) -> None:
    review(folder, "sign", "en", "--role", "gynaecologist")
    edit_entry(
        folder / "locale" / "en.po",
        "garden.soil.water",
        lambda entry: setattr(entry, "msgstr", "Use a can."),
    )
    assert signed(folder) == ALL - {"garden.soil.water"}
    assert not opened(folder).is_signed("en")


def test_a_changed_source_unsigns_it_in_every_language(folder: Path) -> None:
    for language in ("nl", "en"):
        review(folder, "sign", language, "--role", "gynaecologist")
    edit(folder / "leaflet.toml", SENTENCE, CHANGED)
    for language in ("nl", "en"):
        assert signed(folder, language) == ALL - {"garden.plan.drawing"}


def _record(folder: Path, sound: bytes) -> None:
    narration = folder / "narration" / "en"
    narration.mkdir(parents=True, exist_ok=True)
    (narration / "page.wav").write_bytes(sound)
    (narration / "narration.toml").write_text(
        '[[recordings]]\ntext = "garden.title"\nwords = "0"\nfile = "page.wav"\n'
        "starts = [0.0]\nend = 1.0\n",
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("file", "before", "after", "unsigned"),
    [
        ("leaflet.toml", '"https://www.example.org/tuin"', '"https://www.example.com/"', 1),
        ("leaflet.toml", 'figure = "plan"', 'figure = "pot"', 1),
        ("facts.toml", 'contact_phone = "030 123 45 67"', 'contact_phone = "0900 1"', 1),
        ("facts.toml", 'website = "https://www.example.org/"', 'website = "https://a.b/"', 1),
        ("exercises.toml", "counts = 4", "counts = 30", 2),
        ("figures/plan.svg", "<svg ", "<svg  ", 1),
        ("figures/sit-upright.svg", "<svg ", "<svg  ", 1),
        ("figures/ladder.small.svg", "<svg ", "<svg  ", 1),
    ],
)
def test_what_is_shown_linked_or_timed_with_a_text_is_signed_with_it(
    folder: Path, file: str, before: str, after: str, unsigned: int
) -> None:
    review(folder, "sign", "en", "--role", "gynaecologist")
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    lost = ALL - signed(folder)
    assert unsigned <= len(lost) < len(ALL) / 2


def test_of_two_texts_with_one_id_both_must_be_signed(folder: Path) -> None:
    texts = tuple(source_texts(garden()))
    twin = msgspec.structs.replace(texts[3], text="Iets anders.")
    for order in ((*texts, twin), (twin, *texts)):
        digests = text_digests(order, source_translation("nl"), {})
        assert [text_id for text_id, now in digests.items() if not now] == [twin.id]


def test_a_recording_is_signed_with_its_text(folder: Path) -> None:
    _record(folder, b"one")
    review(folder, "sign", "en", "--role", "gynaecologist")
    assert signed(folder) == ALL
    _record(folder, b"other")
    assert signed(folder) == ALL - {"garden.title"}
    review(folder, "sign", "nl", "--role", "gynaecologist")
    assert signed(folder, "nl") == ALL


def test_a_text_changed_back_is_signed_again(folder: Path) -> None:
    review(folder, "sign", "nl", "--role", "gynaecologist")
    edit(folder / "leaflet.toml", SENTENCE, CHANGED)
    edit(folder / "leaflet.toml", CHANGED, SENTENCE)
    assert signed(folder, "nl") == ALL


def test_some_texts_can_be_signed(folder: Path) -> None:
    assert review(folder, "sign", "en", "ladder.title", "garden.title", "--role", "midwife") == 0
    assert signed(folder) == {"ladder.title", "garden.title"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["sign", "xx", "--role", "midwife"], "'xx' is not a language of the leaflet"),
        (["sign", "en", "no.such", "--role", "midwife"], "no text has the id no.such"),
        (["sign", "en", "--role", 'a"b'], "--role"),
        (["sign", "en", "--role", "Anna de Vries"], "is not a role"),
        (["sign", "en", "--role", "gardener"], "may not sign packet E"),
        (["sign", "en", "--role", "gyn\n"], "--role"),
        (["sign", "en", "--role", "gyn\x07"], "--role"),
    ],
)
def test_what_cannot_be_signed_is_told_and_changes_nothing(
    folder: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "review.toml").read_text(encoding="utf-8")
    assert review(folder, *words) == 1
    assert told in capsys.readouterr().out
    assert (folder / "review.toml").read_text(encoding="utf-8") == before


def test_the_status_counts_and_lists(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review(folder, "sign", "en", "ladder.title", "--role", "midwife")
    capsys.readouterr()
    assert review(folder, "status") == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"nl: 0 of {len(ALL | OWN | BEHAVIOUR)} texts signed" in lines
    assert f"en: 1 of {len(ALL | OWN)} texts signed, by midwife" in lines
    assert review(folder, "status", "--lang", "en") == 0
    listed = capsys.readouterr().out.splitlines()
    assert len(listed) == len(ALL | OWN)
    assert not any(line.startswith("  ladder.title:") for line in listed)


def test_the_status_tells_what_became_of_a_signature(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    review(folder, "sign", "en", "ladder.title", "garden.title", "--role", "midwife")
    edit_entry(
        folder / "locale" / "en.po",
        "garden.title",
        lambda entry: setattr(entry, "msgstr", "Changed"),
    )
    capsys.readouterr()
    assert review(folder, "status", "--lang", "en") == 0
    told = capsys.readouterr().out
    assert "by midwife; 1 changed since it was signed" in told
    assert "  garden.title: changed since it was signed" in told
    file = folder / "review.toml"
    text = file.read_text(encoding="utf-8").replace("date = 20", "date = 19")
    file.write_text(text, encoding="utf-8")
    assert review(folder, "status", "--lang", "en") == 0
    assert "0 of" in (told := capsys.readouterr().out)
    assert "  ladder.title: expired" in told


def test_a_fallback_is_never_signed(folder: Path) -> None:
    po = folder / "locale" / "en.po"
    edit_entry(po, "ladder.title", lambda entry: setattr(entry, "msgstr", ""))
    texts = tuple(source_texts(garden()))
    digests = text_digests(texts, read_translation(po), {})
    assert {text_id for text_id, now in digests.items() if now} == ALL - {"ladder.title"}


def test_a_broken_review_signs_nothing_and_is_logged(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "review.toml").write_text("[[signatures", encoding="utf-8")
    assert signed(folder) == frozenset()
    assert "review.toml" in caplog.text
    assert review(folder, "status") == 1


def _leaflets_with(folder: Path, *languages: str) -> Path:
    with (folder / "review.toml").open("a", encoding="utf-8") as file:
        for language in languages:
            digests = opened(folder).digests(language)
            edition = edition_of(garden())
            file.write(
                as_toml(Signature(language, "gynaecologist", date.today(), digests, edition))
            )
    return folder.parent


def test_unsigned_text_says_so_and_signed_text_does_not(
    make_screen: Callable[..., Screen], folder: Path
) -> None:
    screen = make_screen(leaflets=_leaflets_with(folder, "en"))
    screen.touch("language-nl")
    assert not screen.shows("unsigned")
    screen.touch("chapter-0")
    assert "nog niet gecontroleerd" in screen.item("unsigned").property("text")
    screen.touch("next")
    assert not screen.shows("unsigned"), "it is said once in a chapter"
    screen.touch("contents")
    screen.touch("about")
    assert screen.shows("staffDoor")
    screen.choose_language("en")
    assert not screen.shows("unsigned")


def test_a_ward_can_offer_signed_translations_only(
    make_screen: Callable[..., Screen], folder: Path
) -> None:
    ward = Settings(screen_diagonal_inches=TABLET_INCHES, signed_languages_only=True)
    screen = make_screen(settings=ward, leaflets=_leaflets_with(folder, "en"))
    assert [one.code for one in screen.navigator.context.languages] == ["nl", "en"]
    edit(folder / "leaflet.toml", SENTENCE, CHANGED)
    screen = make_screen(settings=ward, leaflets=folder.parent)
    assert [one.code for one in screen.navigator.context.languages] == ["nl"]
