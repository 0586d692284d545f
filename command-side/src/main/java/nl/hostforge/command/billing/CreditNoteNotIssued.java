package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What has no number does not belong in the books. */
class CreditNoteNotIssued extends DecisionRefused {
    CreditNoteNotIssued() {
        super("credit-note-not-issued", "The credit note has no number yet.");
    }
}
