"""The contents of a leaflet are what the leaflet says that they are."""

import msgspec
from packs import garden

from kiosk.leaflet.contents import contents_of
from kiosk.leaflet.model import Pack
from kiosk.leaflet.texts import card_text


def _with(doors: tuple[str, ...] = (), first_day: tuple[str, ...] = ()) -> Pack:
    pack = garden()
    told = msgspec.structs.replace(pack.leaflet, doors=doors, first_day=first_day)
    return msgspec.structs.replace(pack, leaflet=told)


def test_a_leaflet_without_doors_has_a_shelf() -> None:
    contents = contents_of(_with())
    assert contents.doors == contents.first_day == ()
    assert [(card.chapter, card.owner.id) for card in contents.shelf] == [
        (0, "garden"),
        (1, "moves"),
    ]


def test_doors_come_first_and_the_others_are_on_the_shelf() -> None:
    contents = contents_of(_with(doors=("moves",), first_day=("garden.soil",)))
    assert [card.owner.id for card in contents.cards] == ["moves", "garden.soil", "garden"]
    assert [card.chapter for card in contents.cards] == [1, 0, 0]
    assert contents.first_day[0].figure == "spade"


def test_what_is_not_in_the_leaflet_is_left_out() -> None:
    contents = contents_of(_with(doors=("moves", "pond", "moves"), first_day=("garden.pond",)))
    assert [card.owner.id for card in contents.cards] == ["moves", "garden"]


def test_a_card_has_the_short_title_where_there_is_one() -> None:
    chapter = garden().leaflet.chapters[0]
    assert card_text(chapter) == ("garden.short", "De moestuin")
    without = msgspec.structs.replace(chapter, short="")
    assert card_text(without) == ("garden.title", chapter.title)
