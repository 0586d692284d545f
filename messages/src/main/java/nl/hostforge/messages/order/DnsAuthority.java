package nl.hostforge.messages.order;

/** Whose name servers answer for the domains we provision. */
public enum DnsAuthority {
    /** Plesk's: the zone comes with the hosting subscription. */
    PLESK,
    /** Openprovider's: the zone is made there. */
    OPENPROVIDER
}
