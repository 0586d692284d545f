package nl.hostforge.integration.registrar;

/** Handles of the contacts of a domain: its holder, and who looks after it. */
public record DomainContacts(String owner, String admin, String tech, String billing) {}
