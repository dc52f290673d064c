"""A clock for tools and tests: time passes when they say so."""


class SteppedClock:
    """A clock that only moves when it is told to. Seconds."""

    def __init__(self) -> None:
        """Begin well above zero, as a machine's clock does."""
        self.now = 1000.0
        self.asleep = 0.0
        """How many of the seconds the machine has slept."""

    def __call__(self) -> float:
        """Return the seconds."""
        return self.now

    def awake(self) -> float:
        """Return the seconds without those in which the machine slept."""
        return self.now - self.asleep
