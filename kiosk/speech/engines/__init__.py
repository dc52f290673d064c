"""What makes sentences heard, with Qt: the speech engines, and the players of their sound."""
