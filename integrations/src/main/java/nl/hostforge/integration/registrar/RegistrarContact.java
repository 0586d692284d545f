package nl.hostforge.integration.registrar;

/** A contact as the registrar has it. */
public record RegistrarContact(String handle, String reference) {}
