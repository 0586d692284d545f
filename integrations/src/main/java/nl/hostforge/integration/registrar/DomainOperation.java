package nl.hostforge.integration.registrar;

/** What can be done to a domain for money. */
public enum DomainOperation {
    REGISTER,
    RENEW,
    TRANSFER,
    RESTORE
}
