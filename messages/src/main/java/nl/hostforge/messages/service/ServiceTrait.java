package nl.hostforge.messages.service;

/** What can be told, and compared, of a thing at a provider. Values are texts; {@link TraitValue} has those that repeat. */
public enum ServiceTrait {
    /** Whether the thing is there at all. */
    PRESENCE,
    /** By which id the provider knows it. */
    IDENTITY,
    /** Switched on or off, archived, or how far an invoice is. */
    STATE,
    /** The service plan of a subscription, by its name. */
    PLAN,
    /** The day, in Europe/Amsterdam, on which a domain ends (ISO 8601). */
    EXPIRY,
    /** Whether the registrar renews a domain by itself. */
    AUTO_RENEW,
    /** Whether a domain can be transferred away. */
    LOCK,
    /** Who answers for a domain: names in their order, separated by commas, or {@code group:} and a group's name. */
    NAME_SERVERS,
    /** What an invoice comes to, VAT included: a decimal with two places, in the invoice's currency. */
    TOTAL,
    /** What of an invoice is still to be paid, as its total. */
    OUTSTANDING
}
