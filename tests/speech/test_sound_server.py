"""A sound server that was there, and is lost."""

import socket
from pathlib import Path

import pytest

from kiosk.speech.engines.sound_server import SoundServer, server_socket


def test_it_is_missed_only_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "native"
    monkeypatch.setenv("PULSE_SERVER", f"unix:{place}")
    server = SoundServer()
    assert not server.is_lost(), "it never was"
    with socket.socket(socket.AF_UNIX) as listens:
        listens.bind(str(place))
        listens.listen()
        assert not server.is_lost()
    assert server.is_lost(), "it was killed"
    place.unlink()
    assert server.is_lost()
    with socket.socket(socket.AF_UNIX) as listens:
        listens.bind(str(place))
        listens.listen()
        assert not server.is_lost(), "it is back"


@pytest.mark.parametrize(
    ("named", "folder", "place"),
    [
        ("unix:/run/pulse", "/run/user/1", "/run/pulse"),
        ("/run/pulse", "", "/run/pulse"),
        ("", "/run/user/1", "/run/user/1/pulse/native"),
        ("tcp:ward", "/run/user/1", None),
        ("", "", None),
    ],
)
def test_where_it_is_asked(
    monkeypatch: pytest.MonkeyPatch, named: str, folder: str, place: str | None
) -> None:
    monkeypatch.setenv("PULSE_SERVER", named)
    monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
    assert server_socket() == (Path(place) if place else None)
