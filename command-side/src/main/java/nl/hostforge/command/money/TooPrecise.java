package nl.hostforge.command.money;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Nobody can pay a part of a cent. */
class TooPrecise extends DecisionRefused {
    TooPrecise() {
        super("amount-too-precise", "The amount has more decimals than its currency.");
    }
}
