package nl.hostforge.messages.erasure;

import java.util.List;

/**
 * What is still owed, oldest first, orders before invoices.
 *
 * @param more whether there are others than these
 */
public record Obligations(List<Obligation> items, boolean more) {
    public boolean isEmpty() {
        return items.isEmpty();
    }
}
