"""What a ward asks of a shared screen: forgetting, night hours, a way in for staff. No Qt."""
