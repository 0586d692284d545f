package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What the bookkeeping numbers has its document there, and what nobody issued has none. */
class NotIssuedByUs extends DecisionRefused {
    NotIssuedByUs() {
        super("not-issued-by-us", "Only of an invoice that we issued a document is kept by us.");
    }
}
