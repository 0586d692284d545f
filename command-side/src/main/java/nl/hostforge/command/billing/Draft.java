package nl.hostforge.command.billing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;

/** What is gathered of an invoice that no order asked for. */
class Draft {
    private enum Stage {
        GATHERING,
        COMPLETED,
        ISSUE_REQUESTED,
        DISCARDED
    }

    private final LocalDate runDate;
    private final Set<InvoiceItem> listed;
    private final Map<InvoiceItem, InvoiceLine> lines = new LinkedHashMap<>();
    private final Set<InvoiceItem> dropped = new HashSet<>();
    private Stage stage = Stage.GATHERING;

    Draft(LocalDate runDate, List<InvoiceItem> items) {
        this.runDate = runDate;
        this.listed = Set.copyOf(items);
    }

    LocalDate runDate() {
        return runDate;
    }

    List<InvoiceLine> lines() {
        return List.copyOf(lines.values());
    }

    /** @return what each line is of, in the order of the lines */
    List<InvoiceItem> linedItems() {
        return List.copyOf(lines.keySet());
    }

    boolean hasLineOf(InvoiceItem item) {
        return lines.containsKey(item);
    }

    boolean hasDropped(InvoiceItem item) {
        return dropped.contains(item);
    }

    /** @return whether the item may still get its line or be dropped */
    boolean waitsFor(InvoiceItem item) {
        return stage == Stage.GATHERING && listed.contains(item);
    }

    /** @return whether nothing that was listed is unsettled */
    boolean isSettled() {
        return lines.size() + dropped.size() == listed.size();
    }

    boolean isCompleted() {
        return stage == Stage.COMPLETED;
    }

    boolean isIssueRequested() {
        return stage == Stage.ISSUE_REQUESTED;
    }

    boolean isDiscarded() {
        return stage == Stage.DISCARDED;
    }

    void add(InvoiceItem item, InvoiceLine line) {
        dropped.remove(item);
        lines.put(item, line);
    }

    void drop(InvoiceItem item) {
        dropped.add(item);
    }

    void complete() {
        stage = Stage.COMPLETED;
    }

    void requestIssue() {
        stage = Stage.ISSUE_REQUESTED;
    }

    void discard() {
        stage = Stage.DISCARDED;
    }
}
