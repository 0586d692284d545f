package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Nothing can be paid of an invoice that nobody got. */
class InvoiceNotIssued extends DecisionRefused {
    InvoiceNotIssued() {
        super("invoice-not-issued", "The invoice was not issued yet.");
    }
}
