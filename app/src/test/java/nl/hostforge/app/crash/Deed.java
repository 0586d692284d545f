package nl.hostforge.app.crash;

/** What staff or a payer does about an order, each once it is where the deed before leads. */
enum Deed {
    APPROVE,
    REJECT,
    CANCEL,
    /** It is cancelled while its steps are under way. */
    APPROVE_AND_CANCEL,
    SUSPEND,
    RESUME,
    /** The hosting of the first line gets another package. */
    CHANGE_PLAN,
    /** The domain of the first line is renewed for a year. */
    RENEW,
    /** The customer pays the invoice at the bookkeeping's own page. */
    PAY;

    /** @return whether it is carried out as a change of what was delivered */
    boolean changesAService() {
        return this == SUSPEND || this == RESUME || this == CHANGE_PLAN || this == RENEW;
    }
}
