package nl.hostforge.messages.order;

/** The kinds of outside work that an approved order needs, and those that change what it delivered. */
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
    CREATE_INVOICE,
    /** The subscription of a hosting line goes off line for the time being. */
    SUSPEND_HOSTING,
    /** Our suspension of it ends; any other stays. */
    RESUME_HOSTING,
    /** The subscription of a hosting line gets another service plan. */
    CHANGE_PLAN,
    /** The domain of a line is renewed at its registry. */
    RENEW_DOMAIN,
    /** The subscription of a hosting line is removed, with its sites and mail: nobody pays for it any more. */
    DELETE_HOSTING;

    /** @return whether a step of this kind brings what its line sells, rather than serving or changing it */
    public boolean delivers() {
        return this == PROVISION_HOSTING || this == REGISTER_DOMAIN || this == TRANSFER_DOMAIN;
    }
}
