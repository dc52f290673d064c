"""Reading aloud: what is said, by which voice, from which recording. No Qt."""
