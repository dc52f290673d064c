"""Where the patient is, and every move from there. Free of Qt."""
