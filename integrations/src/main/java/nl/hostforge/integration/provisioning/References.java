package nl.hostforge.integration.provisioning;

import nl.hostforge.messages.billing.InvoiceReference;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;

/** Our own references at the providers: the same for the same thing, for ever, so that it is found again. */
public final class References {
    private static final int LOGIN_CHARACTERS = 11;

    private References() {}

    public static String customer(CustomerId customer) {
        return "cust:" + customer;
    }

    static String subscription(OrderId order, int line) {
        return "sub:" + order + "/" + line;
    }

    static String domain(OrderId order, int line) {
        return "dom:" + order + "/" + line;
    }

    /** @return in the characters that the bookkeeping takes */
    public static String bookedContact(CustomerId customer) {
        return "cust-" + customer;
    }

    /** @return in the characters that the bookkeeping takes */
    static String invoice(OrderId order) {
        return InvoiceReference.ofOrder(order).value();
    }

    static String systemUser(OrderId order, int line) {
        return "s" + characters("system-user", order + "/" + line);
    }

    private static String characters(String purpose, String of) {
        return Ids.derived(purpose, of).toString().replace("-", "").substring(0, LOGIN_CHARACTERS);
    }
}
