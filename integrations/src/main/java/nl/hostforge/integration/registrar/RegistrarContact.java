package nl.hostforge.integration.registrar;

/**
 * A contact as the registrar has it.
 *
 * @param reference ours; empty where it was made by hand
 */
public record RegistrarContact(String handle, String reference) {}
