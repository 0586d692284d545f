package nl.hostforge.command.billing;

import nl.hostforge.messages.refusal.DecisionRefused;

/** What is on an invoice was listed when it was begun, and is settled once. */
class ItemNotListed extends DecisionRefused {
    ItemNotListed() {
        super("item-not-listed", "The invoice does not wait for this item.");
    }
}
