package nl.hostforge.command.mailtemplate;

import nl.hostforge.messages.refusal.DecisionRefused;

/** Somebody else changed the words since their author looked; what they wrote would be lost. */
class TemplateChangedMeanwhile extends DecisionRefused {
    TemplateChangedMeanwhile() {
        super("template-changed-meanwhile", "Somebody else changed the template in the meantime.");
    }
}
