package nl.hostforge.app.crash;

/** The calls that create something at a provider, each with the call by which the worker looks for it first. */
enum Creation {
    PANEL_CUSTOMER("SYNC_CUSTOMER", "plesk.createCustomer", "plesk.findCustomer"),
    SUBSCRIPTION("PROVISION_HOSTING", "plesk.createSubscription", "plesk.findSubscription"),
    CONTACT_HANDLE("SYNC_CUSTOMER", "openprovider.createCustomer", "openprovider.findCustomers"),
    REGISTRATION("REGISTER_DOMAIN", "openprovider.registerDomain", "openprovider.findDomains"),
    BOOKED_CONTACT("SYNC_CUSTOMER", "moneybird.createContact", "moneybird.findContactByCustomerId"),
    INVOICE("CREATE_INVOICE", "moneybird.createInvoice", "moneybird.listInvoices");

    private final String step;
    private final String operation;
    private final String lookUp;

    Creation(String step, String operation, String lookUp) {
        this.step = step;
        this.operation = operation;
        this.lookUp = lookUp;
    }

    /** @return the kind of step that makes it */
    String step() {
        return step;
    }

    /** @return what both calls name when they are about this order */
    String about(PlacedOrder order) {
        return switch (this) {
            case PANEL_CUSTOMER, CONTACT_HANDLE, BOOKED_CONTACT -> order.customer();
            case SUBSCRIPTION, REGISTRATION -> order.domainName();
            case INVOICE -> order.id();
        };
    }

    /** @return the sandbox's name of the creating call */
    String operation() {
        return operation;
    }

    /** @return the sandbox's name of the look-up before it */
    String lookUp() {
        return lookUp;
    }

    String provider() {
        return operation.substring(0, operation.indexOf('.'));
    }
}
