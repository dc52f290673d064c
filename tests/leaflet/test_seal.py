"""The hospital's seal on a leaflet: what breaks it, and what follows."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from packs import copy_garden, edit
from pytestqt.qtbot import QtBot
from screen import TABLET_INCHES, Screen

from kiosk.cli import main
from kiosk.leaflet.seal import SealError, check_seal, listed, seal
from kiosk.settings import Settings

needs_keys = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="there is no ssh-keygen")
PATIENCE_MS = 20_000


def _key(folder: Path, name: str) -> Path:
    key = folder / name
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(key)]
    subprocess.run(command, check=True)
    return key


@pytest.fixture
def signers(tmp_path: Path) -> Path:
    """The file that allows the key "clinic"."""
    public = _key(tmp_path, "clinic").with_suffix(".pub").read_text(encoding="utf-8")
    file = tmp_path / "allowed_signers"
    file.write_text(f'clinic namespaces="ward-kiosk-leaflet" {public}', encoding="utf-8")
    return file


@pytest.fixture
def sealed(tmp_path: Path, signers: Path) -> Path:
    """A leaflet with every text signed in English, and then sealed."""
    folder = copy_garden(tmp_path)
    main(["review", "--pack", str(folder), "sign", "en", "--role", "gynaecologist"])
    assert main(["review", "--pack", str(folder), "seal", "--key", str(tmp_path / "clinic")]) == 0
    return folder


@needs_keys
def test_a_sealed_leaflet_tells_who_sealed_it(sealed: Path, signers: Path) -> None:
    assert check_seal(sealed, signers) == "clinic"


@needs_keys
def test_the_list_is_one_that_sha256sum_reads(sealed: Path) -> None:
    subprocess.run(
        ["sha256sum", "--check", "--quiet", "--strict", "MANIFEST.sha256"], cwd=sealed, check=True
    )
    names = {line[66:] for line in listed(sealed).splitlines()}
    assert {"leaflet.toml", "figures/plan.svg", "locale/en.po", "review.toml"} <= names


def _change(folder: Path) -> None:
    edit(folder / "facts.toml", "030 123 45 67", "0900 1")


def _add(folder: Path) -> None:
    (folder / "narration").mkdir()
    (folder / "narration" / "new.wav").write_bytes(b"")


def _take_away(folder: Path) -> None:
    (folder / "figures" / "plan.svg").unlink()


def _list_anew(folder: Path) -> None:
    """As somebody does who has no key."""
    _change(folder)
    (folder / "MANIFEST.sha256").write_text(listed(folder), encoding="utf-8")


def _sign_otherwise(folder: Path) -> None:
    seal(folder, _key(folder.parent, "stranger"))


def _unseal(folder: Path) -> None:
    (folder / "MANIFEST.sha256").unlink()


@needs_keys
@pytest.mark.parametrize(
    ("hurt", "why"),
    [
        (_change, "not as they were sealed: facts.toml"),
        (_add, "not as they were sealed: narration/new.wav"),
        (_take_away, "not as they were sealed: figures/plan.svg"),
        (_list_anew, "not signed by one of the allowed signers"),
        (_sign_otherwise, "not signed by one of the allowed signers"),
        (_unseal, "it is not sealed"),
    ],
)
def test_what_breaks_a_seal(
    sealed: Path, signers: Path, hurt: Callable[[Path], None], why: str
) -> None:
    hurt(sealed)
    with pytest.raises(SealError, match=why):
        check_seal(sealed, signers)


@needs_keys
def test_a_signature_for_something_else_is_no_seal(sealed: Path, signers: Path) -> None:
    manifest = sealed / "MANIFEST.sha256"
    manifest.with_suffix(".sha256.sig").unlink()
    key = signers.parent / "clinic"
    sign = ["ssh-keygen", "-Y", "sign", "-f", str(key), "-n", "file", str(manifest)]
    subprocess.run(sign, check=True, capture_output=True)
    with pytest.raises(SealError, match="not signed by one of the allowed"):
        check_seal(sealed, signers)


def test_without_the_program_nothing_is_whole(tmp_path: Path) -> None:
    folder = copy_garden(tmp_path)
    (folder / "MANIFEST.sha256").write_text(listed(folder), encoding="utf-8")
    with pytest.raises(SealError, match="cannot be run"):
        check_seal(folder, tmp_path, program=str(tmp_path / "none"))


def test_a_key_that_is_not_there_seals_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = copy_garden(tmp_path)
    assert main(["review", "--pack", str(folder), "seal", "--key", str(tmp_path / "no")]) == 1
    assert "is not sealed" in capfd.readouterr().out


@pytest.fixture
def start(
    make_screen: Callable[..., Screen], qtbot: QtBot
) -> Callable[..., tuple[Screen, list[str]]]:
    """Return a function that starts a kiosk and has it look at the seals.

    It returns the kiosk and the languages that were offered before it had looked.
    """

    def begin(folder: Path, **settings: object) -> tuple[Screen, list[str]]:
        ward = Settings(screen_diagonal_inches=TABLET_INCHES, **settings)
        screen = make_screen(settings=ward, leaflets=folder.parent)
        before = _offered(screen)
        check = screen.kiosk._seals
        assert check is not None
        with qtbot.waitSignal(check.checked, timeout=PATIENCE_MS):
            check.start()
        return screen, before

    return begin


def _offered(screen: Screen) -> list[str]:
    return [one.code for one in screen.navigator.context.languages]


@needs_keys
@pytest.mark.parametrize("is_whole", [True, False])
def test_signatures_count_under_a_whole_seal_only(
    start: Callable[..., tuple[Screen, list[str]]], sealed: Path, signers: Path, is_whole: bool
) -> None:
    if not is_whole:
        _change(sealed)
    screen, before = start(sealed, allowed_signers=str(signers), signed_languages_only=True)
    assert before == ["nl"]
    assert _offered(screen) == (["nl", "en"] if is_whole else ["nl"])


@needs_keys
def test_an_unsealed_leaflet_runs_and_is_marked(
    start: Callable[..., tuple[Screen, list[str]]], sealed: Path, signers: Path
) -> None:
    _unseal(sealed)
    screen, before = start(sealed, allowed_signers=str(signers))
    assert before == _offered(screen)
    screen.touch("language-en")
    screen.touch("chapter-0")
    assert screen.shows("unsigned")


@needs_keys
@pytest.mark.parametrize("is_whole", [True, False])
def test_a_ward_can_offer_sealed_leaflets_only(
    start: Callable[..., tuple[Screen, list[str]]], sealed: Path, signers: Path, is_whole: bool
) -> None:
    if not is_whole:
        _add(sealed)
    screen, before = start(sealed, allowed_signers=str(signers), sealed_leaflets_only=True)
    assert before == []
    assert ("en" in _offered(screen)) is is_whole
    assert screen.shows("language-en") is is_whole
