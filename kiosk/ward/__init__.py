"""Rules of a shared screen: forgetting a visit, night hours, access for staff. No Qt."""
