package nl.hostforge.messages.account;

import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.InvoiceId;

/** Names what an invoice leaves to an account, the same however often it is told. */
public final class CreditKey {
    private CreditKey() {}

    /**
     * What was paid or credited too much.
     *
     * @param sequence the event's place in the invoice's stream
     */
    public static String ofSurplus(InvoiceId invoice, long sequence) {
        return "surplus/" + invoice + "/" + sequence;
    }

    /** What an invoice could not take of a payment from the account. */
    public static String ofRest(InvoiceId invoice, PaymentId payment) {
        return "rest/" + invoice + "/" + payment;
    }
}
