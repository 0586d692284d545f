package nl.hostforge.app.log;

import nl.hostforge.messages.identity.Ids;
import org.axonframework.common.IdentifierFactory;

/** Message identifiers that sort by time, so that the index over them grows at its end. Found by ServiceLoader. */
public final class TimeOrderedIds extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return Ids.next().toString();
    }
}
