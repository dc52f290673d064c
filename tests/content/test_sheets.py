"""The sheets of the leaflet that is shipped: whole, and no longer than somebody reads."""

import pytest
from sheets import covered, to_sign
from shipped import LANGUAGES, SHIPPED

from kiosk import paths
from kiosk.leaflet.languages import known_languages
from kiosk.offered import program_here
from kiosk.review.desk import Desk
from kiosk.review.rows import packets_in


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(SHIPPED, known_languages(paths.LANGUAGES), program_here())


def test_each_packet_is_signed_by_somebody_and_never_by_a_name(desk: Desk) -> None:
    for packet in packets_in("nl", "nl"):
        assert desk.sign_off.roles_for(packet)
    assert all(name == name.lower() for name in desk.sign_off.roles)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_in_one_row(desk: Desk, language: str) -> None:
    assert covered(desk, language) == to_sign(desk, language)


def test_some_sixty_lines_of_safety_are_read_one_by_one(desk: Desk) -> None:
    packet = desk.packet("E", "en")
    assert packet is not None
    assert packet.sections[0].id == "safety"
    assert 45 <= len(packet.sections[0].rows) <= 75


def test_what_was_added_is_told_of_every_exercise(desk: Desk) -> None:
    guided = {exercise.id for exercise in desk.pack.exercises if exercise.plan}
    assert guided <= desk.sign_off.added.keys()
