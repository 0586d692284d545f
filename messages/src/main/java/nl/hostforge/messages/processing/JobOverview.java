package nl.hostforge.messages.processing;

import java.time.Instant;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;

/**
 * A durable job: outside work that was asked for and is not finished. Ids, kinds and times only.
 *
 * @param id unique among all jobs
 * @param task what kind of job it is, for instance {@code provisioning} or {@code mail}
 * @param work what it does, for instance {@code REGISTER_DOMAIN/2} or {@code ORDER_CONFIRMATION}; null if it does not say
 * @param orderId the order it is done for; null for none
 * @param orderNumber that order's number; null as long as no read model shows it
 * @param attempt the attempt that comes next or is under way, from 1
 * @param since when the job was stored; null for one that is older than this is noted
 * @param dueAt when it is taken up; of one that runs, when it was due
 * @param failedAt when something of our own last failed in it; null if nothing did
 * @param node who works on it; null if nobody does
 */
public record JobOverview(
        String id,
        String task,
        String work,
        OrderId orderId,
        OrderNumber orderNumber,
        JobState state,
        int attempt,
        Instant since,
        Instant dueAt,
        Instant failedAt,
        String node) {}
