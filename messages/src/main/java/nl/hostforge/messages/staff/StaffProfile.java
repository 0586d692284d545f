package nl.hostforge.messages.staff;

/** Who a staff member is. Personal: it stands in messages as {@code Personal} only, sealed with the staff member's key. */
public record StaffProfile(String name, String email) {}
