package nl.hostforge.app.crash;

/** The calls that create something at a provider, each with the call by which the worker looks for it first. */
enum Creation {
    PANEL_CUSTOMER("plesk.createCustomer", "plesk.findCustomer"),
    SUBSCRIPTION("plesk.createSubscription", "plesk.findSubscription"),
    CONTACT_HANDLE("openprovider.createCustomer", "openprovider.findCustomers"),
    REGISTRATION("openprovider.registerDomain", "openprovider.findDomains"),
    BOOKED_CONTACT("moneybird.createContact", "moneybird.findContactByCustomerId"),
    INVOICE("moneybird.createInvoice", "moneybird.listInvoices");

    private final String operation;
    private final String lookUp;

    Creation(String operation, String lookUp) {
        this.operation = operation;
        this.lookUp = lookUp;
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
