"""Figures on screen: labels beside them, words for who cannot see them, and colours by theme."""

from shipped import shipped_pack

from kiosk.leaflet.model import reading_pages

LABELLED = {
    (chapter, page): reading.figure
    for chapter, one in enumerate(shipped_pack().leaflet.chapters)
    for page, reading in enumerate(reading_pages(shipped_pack(), one))
    if (info := shipped_pack().figure(reading.figure)) and info.labels
}
"""Chapter and page of each labelled figure."""
