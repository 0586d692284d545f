package nl.hostforge.demo;

/** What a provider can be made to hold, or to do, once per order or customer. Counted from the provider's own journal. */
enum Holding {
    /** The customer's account at the panel. */
    CLIENT("plesk", "plesk.createCustomer", "CREATED", About.CUSTOMER),
    SUBSCRIPTION("plesk", "plesk.createSubscription", "CREATED", About.ORDER),
    SUBSCRIPTION_REMOVED("plesk", "plesk.deleteSubscription", "REMOVED", About.ORDER),
    /** The customer's contact handle at the registrar. */
    HANDLE("openprovider", "openprovider.createCustomer", "CREATED", About.CUSTOMER),
    REGISTRATION("openprovider", "openprovider.registerDomain", "CREATED", About.ORDER),
    TRANSFER("openprovider", "openprovider.transferDomain", "CREATED", About.ORDER),
    /** The customer in the bookkeeping. */
    CONTACT("moneybird", "moneybird.createContact", "CREATED", About.CUSTOMER),
    INVOICE("moneybird", "moneybird.createInvoice", "CREATED", About.ORDER),
    CREDIT_NOTE("moneybird", "moneybird.createCreditInvoice", "CREATED", About.ORDER);

    private enum About {
        CUSTOMER,
        ORDER
    }

    private final String provider;
    private final String operation;
    private final String manner;
    private final About about;

    Holding(String provider, String operation, String manner, About about) {
        this.provider = provider;
        this.operation = operation;
        this.manner = manner;
        this.about = about;
    }

    String provider() {
        return provider;
    }

    /** @return whether this call made it so, whatever became of its answer */
    boolean cameOf(JournalCall call) {
        return call.operation().equals(operation) && call.manners().contains(manner);
    }

    /** @return the id that our references carry for it: the order's, or its customer's, who may have other orders */
    String idFor(OrderRow order) {
        return about == About.CUSTOMER ? order.customerId() : order.id();
    }
}
