"""The cues of an exercise: each has a sentence, words shown large, and words that are heard."""

from pathlib import Path

import pytest
from packs import GARDEN, edit, edit_entry, garden, pack_in, translation_in

from kiosk.exercise.cue_words import CueWords
from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.loading import load_pack
from kiosk.leaflet.texts import source_texts
from kiosk.leaflet.translated import TranslatedLeaflet

RELEASE = "ladder.cue.release"


def _words(folder: Path, language: str) -> dict[str, CueWords]:
    pack = pack_in(folder)
    ladder = pack.exercise("ladder")
    assert ladder is not None
    return TranslatedLeaflet("garden", pack, translation_in(folder, language)).cue_texts(ladder)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "nl",
            CueWords(
                "Laat het touw helemaal los. Doe het in één keer.",
                "Laat los",
                spoken="Laat helemaal los.",
                spoken_id=f"{RELEASE}.spoken",
                then_id=f"{RELEASE}.then",
            ),
        ),
        (
            "en",
            CueWords(
                "Let go of the rope completely. Do it at once.",
                "Let go",
                spoken="Let go completely.",
                spoken_id=f"{RELEASE}.spoken",
                then_id=f"{RELEASE}.then",
            ),
        ),
    ],
)
def test_a_cue_has_three_texts_in_each_language(language: str, words: CueWords) -> None:
    assert _words(GARDEN, language)[RELEASE] == words


def test_a_text_of_a_cue_that_is_not_translated_is_shown_in_the_source_language(
    folder: Path,
) -> None:
    po = folder / "locale" / "en.po"
    edit_entry(po, f"{RELEASE}.short", lambda entry: setattr(entry, "msgstr", ""))
    words = _words(folder, "en")[RELEASE]
    assert (words.short, words.spoken) == ("Laat los", "Let go completely.")


@pytest.mark.parametrize(
    ("key", "line"),
    [("short", 'short = "Kies een plek"\n'), ("spoken", 'spoken = "Kies een plek."\n')],
)
@pytest.mark.parametrize("left", ["", "empty"])
def test_an_exercise_with_a_plan_needs_all_texts_of_its_cues(
    folder: Path, key: str, line: str, left: str
) -> None:
    edit(folder / "exercises.toml", line, f'{key} = " "\n' if left else "")
    loaded = load_pack(folder)
    (found,) = loaded.faults
    assert (found.place, found.remedy) == ("ladder.cue.ready", f"Give it `{key}`")
    assert f"has no `{key}`" in found.problem
    assert loaded.complete
    assert loaded.pack is not None
    ladder = loaded.pack.exercise("ladder")
    assert ladder is not None
    assert ladder.plan is None
    assert ladder.pages == garden().exercises[0].pages


def test_without_a_plan_a_cue_may_be_a_sentence_only(folder: Path) -> None:
    file = folder / "exercises.toml"
    head, _, rest = file.read_text(encoding="utf-8").partition("\n[exercises.plan]\nfloors = 3\n")
    _, _, others = rest.partition('\n[[exercises]]\nid = "bend"')
    text = head.replace('short = "Kies een plek"\nspoken = "Kies een plek."\n', "")
    file.write_text(f'{text}\n[[exercises]]\nid = "bend"{others}', encoding="utf-8")
    assert load_pack(folder).faults == ()
    texts = {text.id for text in source_texts(pack_in(folder))}
    assert "ladder.cue.ready" in texts
    assert not texts & {"ladder.cue.ready.short", "ladder.cue.ready.spoken"}


def _signed_after(folder: Path, old: str, new: str) -> set[str]:
    """Return what is no longer signed in Dutch once exercises.toml is changed."""
    languages = (Language("nl", "Nederlands", "", "ltr"),)
    before = OpenLeaflet(folder, languages).digests("nl")
    edit(folder / "exercises.toml", old, new)
    after = OpenLeaflet(folder, languages).digests("nl")
    return {text_id for text_id, now in after.items() if before.get(text_id) != now}


def test_each_text_of_a_cue_is_signed_by_itself(folder: Path) -> None:
    assert _signed_after(folder, '"Laat helemaal los."', '"Laat nu los."') == {f"{RELEASE}.spoken"}


def test_a_changed_plan_unsigns_every_text_of_its_cues(folder: Path) -> None:
    lost = _signed_after(folder, "floors = 3", "floors = 2")
    assert {RELEASE, f"{RELEASE}.short", f"{RELEASE}.spoken", "ladder.title"} <= lost
    assert not [text_id for text_id in lost if not text_id.startswith("ladder.")]
