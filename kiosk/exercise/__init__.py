"""Exercise plans and their timeline: pure functions of plan and time. Free of Qt."""
