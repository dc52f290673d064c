"""Around the window: what may come in by touch and key, and whether frames are painted."""
