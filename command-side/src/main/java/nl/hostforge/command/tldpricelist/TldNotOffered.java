package nl.hostforge.command.tldpricelist;

import java.util.Map;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Names under this extension are not sold. */
class TldNotOffered extends DecisionRefused {
    TldNotOffered(Tld tld) {
        super("tld-not-offered", "Domain names with this extension are not sold.", Map.of("tld", tld.toString()));
    }
}
