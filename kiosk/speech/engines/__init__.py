"""The voices that make sentences heard, and the players. With Qt."""
