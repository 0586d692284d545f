package nl.hostforge.command.dunning;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Stages have to come one after the other, from one day to a year after the last day to pay. */
class InvalidDunningSchedule extends DecisionRefused {
    InvalidDunningSchedule() {
        super(
                "invalid-dunning-schedule",
                "Each stage has to be later than the one before it, from 1 to 365 days after the last day to pay.");
    }
}
