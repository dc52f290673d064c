"""Reading aloud: what is said, by which engine, from which recording."""
