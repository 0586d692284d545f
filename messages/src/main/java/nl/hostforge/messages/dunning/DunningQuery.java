package nl.hostforge.messages.dunning;

import java.time.LocalDate;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.order.ServiceChangeId;

/** What can be asked about dunning. Days are those of Europe/Amsterdam. */
public sealed interface DunningQuery {
    /** The read model of dunning. */
    String READ_MODEL = "dunning";

    /** By what everybody is dunned: a {@link DunningPolicy}, read from the log. */
    record FindDunningPolicy() implements DunningQuery {}

    /**
     * How the policy came to be: a {@link DunningPolicyTimeline}.
     *
     * @param language of the sentences
     */
    record FindDunningPolicyTimeline(Language language) implements DunningQuery {}

    /** How far the dunning of a customer is: a {@link DunningCase}, read from the log. */
    record FindDunningCase(CustomerId customerId) implements DunningQuery {}

    /**
     * A suspension that dunning made and that is to be undone since: an {@code Optional<DunningSuspension>}, read from the log;
     * empty while it is to be, and for one that dunning did not make.
     */
    record FindLiftedSuspension(CustomerId customerId, ServiceChangeId changeId) implements DunningQuery {}

    /** How the dunning of a customer stands today: a {@link DunningDetails}, read from the log. */
    record FindDunning(CustomerId customerId, LocalDate today) implements DunningQuery {}

    /**
     * What a customer owes that was to be paid before a day, and has: {@link DunningFacts}. What is open of an invoice is read
     * from the log, so that nobody is dunned for what was paid a moment ago.
     */
    record FindDunningFacts(CustomerId customerId, LocalDate day) implements DunningQuery {}

    /**
     * The next customers that may owe something which was to be paid before a day: a list of {@link CustomerId}s.
     *
     * @param after the customer after which it begins; null for the first
     * @param limit how many at most
     */
    record FindOverdueCustomers(LocalDate day, CustomerId after, int limit) implements DunningQuery {}

    /**
     * What a day's run would do: a {@link DunningPreview}. Every day before it is taken to have gone as foreseen, and nothing
     * to be paid meanwhile.
     *
     * @param after the customer after which it begins; null for the first
     * @param limit how many customers at most
     */
    record FindDunningPreview(LocalDate day, LocalDate today, CustomerId after, int limit) implements DunningQuery {}

    /**
     * One page of the customers with whose dunning something happened: a {@code Page<DunningOverview>}. Refused
     * ({@code invalid-cursor}) if the cursor is not one that a page of the same sort gave.
     *
     * @param today the day as of which something is overdue
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindDunnedCustomers(DunningFilter filter, DunningSort sort, LocalDate today, String cursor, int limit)
            implements DunningQuery {}

    /**
     * What happened in the dunning of a customer: a {@link DunningTimeline}, empty if nothing did.
     *
     * @param language of the sentences
     */
    record FindDunningTimeline(CustomerId customerId, Language language) implements DunningQuery {}

    /**
     * What a mail has to know: a {@link DunningCorrespondence}, read from the log.
     *
     * @param sequence the place in the dunning's stream of what it tells of
     */
    record FindDunningCorrespondence(CustomerId customerId, long sequence) implements DunningQuery {}
}
