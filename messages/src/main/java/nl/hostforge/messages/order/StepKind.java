package nl.hostforge.messages.order;

/** The kinds of outside work that an approved order needs. */
public enum StepKind {
    /** The customer exists, with the present details, at the providers that the order needs. */
    SYNC_CUSTOMER,
    /** A subscription at Plesk, per hosting line. */
    PROVISION_HOSTING,
    /** A registration at Openprovider, per line. */
    REGISTER_DOMAIN,
    /** A transfer to Openprovider, per line; the registries take days. */
    TRANSFER_DOMAIN,
    /** Name servers and zone of a domain, per line. */
    CONFIGURE_DNS,
    /** The invoice of the whole order. */
    CREATE_INVOICE
}
