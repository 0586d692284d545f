package nl.hostforge.command.billing;

import java.util.Map;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.refusal.DecisionRefused;

/** A document that was given to somebody is never replaced. */
class DocumentDiffers extends DecisionRefused {
    DocumentDiffers(DocumentForm form) {
        super("document-differs", "Another file is on record.", Map.of("form", form.word()));
    }
}
