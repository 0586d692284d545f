package nl.hostforge.integration.mail;

/** What a mail is about. Its name is part of job ids and message ids, so it stays. */
enum MailKind {
    /** To whoever placed an order: it came in. */
    ORDER_CONFIRMATION,
    /** To staff: an order waits for them. */
    NEW_ORDER,
    /** To whoever placed an order: staff rejected it, and why. */
    ORDER_REJECTED,
    /** To the customer: what was delivered, and how to use it. */
    SERVICE_ACTIVE,
    /** To the customer: an invoice that we issued. */
    INVOICE,
    /** To the customer: a credit note that we issued. */
    CREDIT_NOTE,
    /** To the customer: something is renewed soon. */
    RENEWAL_NOTICE,
    /** To the customer: a domain name ends soon. */
    DOMAIN_EXPIRING,
    /** To staff: a domain name expires soon, and its next year is not paid. */
    DOMAIN_UNPAID,
    /** To the customer: something is to be paid that was to be paid before. */
    PAYMENT_REMINDER,
    /** To the customer: the same once more, and what comes otherwise. */
    SECOND_PAYMENT_REMINDER,
    /** To the customer: the hosting is suspended, since something was not paid. */
    SUSPENSION_NOTICE,
    /** To the customer: all is ended, since something was not paid. */
    TERMINATION_NOTICE,
    /** To the customer: all is paid, and the hosting comes back. */
    REINSTATEMENT_NOTICE,
    /** To the customer: something is to cost something else. */
    PRICE_CHANGE,
    /** To staff: consumers elsewhere in the EU bear their own country's VAT from now on. */
    OSS_THRESHOLD,
    /** To staff: the EU's register does not know a customer's VAT number any more. */
    VAT_NUMBER_WITHDRAWN
}
