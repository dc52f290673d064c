"""The window: which input it accepts, and whether its frames are painted."""
