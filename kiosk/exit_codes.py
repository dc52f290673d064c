"""With which code each command of the kiosk ends."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes; resources/deploy/ tells systemd and Windows what to do at each."""

    OK = 0
    """All is well, or the window was closed."""

    FAULTS = 1
    """A command found faults, or could not do what it was asked to; it has said why."""

    CANNOT_START = 2
    """No display, a missing library, or an argument that is not understood: said on stderr."""

    LEFT = 4
    """Staff has left the kiosk, with the PIN: the service must not start it again."""

    UNCAUGHT = 70
    """An error that nothing caught; the log has it. The service starts the kiosk again."""

    RESTART = 75
    """Staff has the kiosk start anew."""
