package nl.hostforge.messages.domain;

/**
 * Whether a name can be registered.
 *
 * @param available whether nobody has it
 * @param premium whether the registry asks its own, higher price for this name, so that it is not sold by the price list
 * @param reason why it is not available, in the registrar's words; null where it is, or where none is given
 */
public record DomainAvailability(DomainName name, boolean available, boolean premium, String reason) {}
