package nl.hostforge.integration.registrar;

/** A contact to be made; the reference is kept in its comments. */
public record NewContact(String reference, ContactDetails details) {}
