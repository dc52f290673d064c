"""A visit: turning pages, changing language, going back, and forgetting it all."""

from kiosk.navigation.moves import choose_language
from kiosk.navigation.visit import REST

ONLY = ("garden",)
BEGUN = choose_language(REST, "nl", ONLY)
