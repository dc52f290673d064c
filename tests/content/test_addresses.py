"""Every address of the leaflet can be taken home."""

from urllib.parse import unquote

from screen import Screen
from shipped import shipped_pack

from kiosk.leaflet.addresses import address_blocks, code_content

FACTS_WITH_AN_ADDRESS = {"C4", "V8", "V9", "M1", "M2"}


def test_every_address_of_the_leaflet_has_a_code(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("takeHome")
    first = shipped_pack().leaflet.take_home  # In the order of reading, too.
    blocks = sorted(
        address_blocks(shipped_pack()),
        key=lambda one: first.index(one.id) if one.id in first else len(first),
    )
    assert {fact for block in blocks for fact in block.facts} >= FACTS_WITH_AN_ADDRESS
    for index, block in enumerate(blocks):
        source = screen.item(f"code-{index}").property("source").toString()
        assert unquote(source.rpartition("/")[2]) == code_content(block.address)
        assert block.text.replace("\u00ad", "") in screen.texts()
        assert f"\u2066{block.address}\u2069" in screen.texts()
        assert sum(item.objectName().startswith("code-") for item in screen.items()) == 1
        if index + 1 < len(blocks):
            screen.touch("cardsForward")


def test_a_page_with_an_address_leads_to_its_code_and_back(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-8")
    title = screen.pages.chapter.pageTitle
    address = next(row.address for row in screen.pages.chapter.blocks.rows if row.address)
    screen.touch("takeHome")
    assert f"\u2066{address}\u2069" in screen.texts()
    assert address != next(address_blocks(shipped_pack())).address
    screen.touch("back")
    assert screen.pages.chapter.pageTitle == title
    screen.touch("contents")
    screen.touch("takeHome")
    assert screen.shows("code-0")
