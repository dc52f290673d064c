"""Reading a pack: whatever is wrong is said in a useful line, and the rest is still shown."""

from pathlib import Path

import pytest
from packs import EXERCISES, GARDEN, NAME, edit

from kiosk.faults import Fault
from kiosk.files import UnreadableFileError, read_toml
from kiosk.leaflet.loading import LoadedPack, load_pack
from kiosk.leaflet.model import Facts, reading_pages

FILES = ["leaflet.toml", "exercises.toml", "facts.toml"]


def _one_fault(loaded: LoadedPack) -> Fault:
    (found,) = loaded.faults
    assert all((found.file, found.place, found.problem, found.remedy))
    assert "\n" not in str(found)
    for part in (found.file, found.place, found.problem, found.remedy):
        assert part in str(found)
    return found


def test_a_sound_pack_is_read_without_a_fault() -> None:
    loaded = load_pack(GARDEN)
    assert loaded.faults == ()
    assert loaded.complete
    assert loaded.pack is not None
    assert loaded.pack.facts is not None
    assert [chapter.id for chapter in loaded.pack.leaflet.chapters] == ["garden", "moves"]
    assert {e.id for e in loaded.pack.exercises if e.plan is not None} == set(EXERCISES)


@pytest.mark.parametrize("name", ["leaflet.toml", "facts.toml"])
def test_a_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    found = _one_fault(load_pack(folder))
    assert found.file.endswith(f"{NAME}/{name}")
    assert (found.place, found.remedy) == ("the file", "Put it back or mend it")
    assert "cannot be read (No such file or directory)" in found.problem


@pytest.mark.parametrize("name", FILES)
def test_a_folder_where_a_file_should_be(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).mkdir()
    found = _one_fault(load_pack(folder))
    assert found.file.endswith(f"{NAME}/{name}")
    assert "cannot be read" in found.problem


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_not_utf_8(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"# caf\xe9\n" + (folder / name).read_bytes())
    found = _one_fault(load_pack(folder))
    assert found.file.endswith(f"{NAME}/{name}")
    assert (found.place, found.problem) == ("byte 5", "is not UTF-8")
    assert found.remedy == "Save the file as UTF-8"


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_not_toml(folder: Path, name: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text('# a note\nkey = "unclosed\n' + text, encoding="utf-8")
    found = _one_fault(load_pack(folder))
    assert found.file.endswith(f"{NAME}/{name}")
    assert found.place.startswith("line 2, column ")
    assert found.problem.startswith("is not TOML: ")
    assert found.remedy == "Mend the line"


def test_toml_that_is_nested_without_end(folder: Path) -> None:
    (folder / "facts.toml").write_text("a = " + "[" * 5000, encoding="utf-8")
    found = _one_fault(load_pack(folder))
    assert found.file.endswith("facts.toml")
    assert "nested" in found.problem


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "problem", "remedy"),
    [
        (
            "leaflet.toml",
            'text = "De tekening laat zien waar alles staat."',
            'txet = "De tekening laat zien waar alles staat."',
            "(in garden.plan.drawing)",
            "unknown field `txet`",
            "Did you mean 'text'",
        ),
        (
            "leaflet.toml",
            'title = "De plattegrond"\nfigure',
            'title = "De plattegrond"\nfigur',
            "(in garden.plan)",
            "unknown field `figur`",
            "Did you mean 'figure'",
        ),
        (
            "leaflet.toml",
            'language = "nl"',
            'language = "nl"\nzzzz = 1',
            "top of the file",
            "unknown field `zzzz`",
            "Remove 'zzzz'",
        ),
        (
            "leaflet.toml",
            'text = "De tekening laat zien waar alles staat."\n',
            "",
            "(in garden.plan.drawing)",
            "missing required field `text`",
            "Add 'text'",
        ),
        (
            "leaflet.toml",
            'text = "De tekening laat zien waar alles staat."',
            'text = ""',
            "(in garden.plan.drawing)",
            "expected `str` of length >= 1",
            "Correct the value",
        ),
        (
            "leaflet.toml",
            'text = "De tekening laat zien waar alles staat."',
            "text = 7",
            "(in garden.plan.drawing)",
            "expected `str`, got `int`",
            "Correct the value",
        ),
        (
            "leaflet.toml",
            'id = "garden.plan.drawing"',
            'id = "Garden Plan"',
            "$.chapters[0].pages[0].blocks[1].id",
            "matching regex",
            "Correct the value",
        ),
        (
            "exercises.toml",
            'cue = "ladder.cue.release"\ncounts = 2\nlevel = 0.0\nrelease',
            'cue = "ladder.cue.release"\ncounts = 2\nlevel = 0.0\nrelaese',
            "(in ladder)",
            "unknown field `relaese`",
            "Did you mean 'release'",
        ),
        (
            "exercises.toml",
            'cue = "ladder.cue.rung-3"\ncounts = 2\nlevel = 1.0',
            'cue = "ladder.cue.rung-3"\ncounts = 2\nlevel = 1.5',
            "(in ladder)",
            "<= 1.0",
            "Correct the value",
        ),
        (
            "exercises.toml",
            'cue = "ladder.cue.rest"\ncounts = 12',
            'cue = "ladder.cue.rest"\ncounts = -12',
            "(in ladder)",
            ">= 1",
            "Correct the value",
        ),
        (
            "facts.toml",
            'number = "10203"\n',
            "",
            "$.source",
            "missing required field `number`",
            "Add 'number'",
        ),
        (
            "facts.toml",
            "date = 2026-03-04",
            'date = "soon"',
            "$.source.date",
            "invalid",
            "Correct the value",
        ),
    ],
)
def test_a_file_that_does_not_fit(
    folder: Path, file: str, old: str, new: str, place: str, problem: str, remedy: str
) -> None:
    edit(folder / file, old, new)
    found = _one_fault(load_pack(folder))
    assert found.file.endswith(f"{NAME}/{file}")
    assert place in found.place
    assert problem in found.problem.lower()
    assert found.remedy == remedy


def test_without_the_leaflet_there_is_nothing_to_show(folder: Path) -> None:
    edit(folder / "leaflet.toml", 'language = "nl"', "language = ")
    assert load_pack(folder).pack is None


def test_every_broken_file_is_told_at_once(folder: Path) -> None:
    for name in FILES:
        (folder / name).write_text("[[", encoding="utf-8")
    loaded = load_pack(folder)
    assert [found.file.rpartition("/")[2] for found in loaded.faults] == FILES
    assert loaded.pack is None


def test_broken_exercises_leave_the_chapters(folder: Path) -> None:
    edit(folder / "exercises.toml", 'id = "bend"', "id = ")
    loaded = load_pack(folder)
    assert _one_fault(loaded).file.endswith("exercises.toml")
    assert loaded.pack is not None
    assert loaded.pack.exercises == ()
    whole = load_pack(GARDEN).pack
    assert whole is not None
    assert loaded.pack.leaflet == whole.leaflet
    for chapter in loaded.pack.leaflet.chapters:
        assert [reading.page for reading in reading_pages(loaded.pack, chapter)] == list(
            chapter.pages
        )


def test_one_bad_exercise_takes_away_only_itself(folder: Path) -> None:
    edit(folder / "exercises.toml", 'cue = "hold.cue.hold"\ncounts = 3', 'cue = "x"\ncounts = -4')
    loaded = load_pack(folder)
    assert "(in hold)" in _one_fault(loaded).place
    assert loaded.pack is not None
    assert [e.id for e in loaded.pack.exercises] == ["ladder", "bend"]
    assert loaded.pack.guidance is not None


def test_bad_guidance_takes_away_only_itself(folder: Path) -> None:
    edit(folder / "exercises.toml", 'text = "Staat u weer stevig op de grond?"\n', "")
    loaded = load_pack(folder)
    assert _one_fault(loaded).place == "$.guidance.question (in guidance.question)"
    assert loaded.pack is not None
    assert len(loaded.pack.exercises) == len(EXERCISES)
    assert loaded.pack.guidance is None


def test_broken_facts_leave_the_leaflet_without_its_source(folder: Path) -> None:
    edit(folder / "facts.toml", "[facts]", "[facts")
    loaded = load_pack(folder)
    assert _one_fault(loaded).file.endswith("facts.toml")
    assert loaded.pack is not None
    assert loaded.pack.facts is None
    assert len(loaded.pack.exercises) == len(EXERCISES)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            '"ladder.cue.rest"\ncounts = 12\n',
            '"ladder.cue.rest"\ncounts = 12\nmove_counts = 13\n',
            "moves for longer than it lasts",
        ),
        ("level = 0.6667", "level = 0.9", "no phase reaches floor 2"),
        (
            '"ladder.cue.rest"\ncounts = 12\nlevel = 0.0',
            '"ladder.cue.rest"\ncounts = 12\nlevel = 0.2',
            "ends tightened",
        ),
        ('cue = "ladder.cue.rest"', 'cue = "ladder.cue.rset"', "Did you mean 'ladder.cue.rest'"),
        ('cue = "ladder.cue.rest"', 'cue = "bend.sit.upright"', "is not a cue of this exercise"),
    ],
)
def test_a_bad_plan_takes_away_only_the_plan(
    folder: Path, old: str, new: str, problem: str
) -> None:
    edit(folder / "exercises.toml", old, new)
    loaded = load_pack(folder)
    for found in loaded.faults:
        assert found.file.endswith("exercises.toml")
        assert (found.place, found.remedy) == ("plan of ladder", "Correct the plan's phases")
    assert any(problem in found.problem for found in loaded.faults)
    whole = load_pack(GARDEN).pack
    assert whole is not None
    assert loaded.pack is not None
    ladder, sound = loaded.pack.exercise("ladder"), whole.exercise("ladder")
    assert ladder is not None
    assert sound is not None
    assert ladder.plan is None
    assert (ladder.pages, ladder.cues, ladder.title) == (sound.pages, sound.cues, sound.title)
    assert loaded.pack.exercises[1:] == whole.exercises[1:]
    assert loaded.pack.leaflet == whole.leaflet


def test_a_fact_id_of_another_form_is_refused(folder: Path) -> None:
    edit(folder / "facts.toml", "G6 = ", '"g-six" = ')
    with pytest.raises(UnreadableFileError) as raised:
        read_toml(folder / "facts.toml", Facts)
    assert raised.value.fault.file.endswith("facts.toml")
    assert "regex" in raised.value.fault.problem
