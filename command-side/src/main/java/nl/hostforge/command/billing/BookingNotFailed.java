package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What is booked, or is being seen to, is not tried again. */
class BookingNotFailed extends DecisionRefused {
    BookingNotFailed() {
        super("booking-not-failed", "The booking of the invoice did not fail.");
    }
}
