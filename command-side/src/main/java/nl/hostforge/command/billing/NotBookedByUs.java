package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What the bookkeeping numbers is in the books already, and what nobody numbered does not belong there. */
class NotBookedByUs extends DecisionRefused {
    NotBookedByUs() {
        super("not-booked-by-us", "Only an invoice that we issued is booked by us.");
    }
}
