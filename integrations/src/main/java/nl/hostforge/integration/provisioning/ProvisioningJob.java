package nl.hostforge.integration.provisioning;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;

/**
 * What a durable job knows: which work of which order, and how far it is. Ids and times only, nothing personal.
 *
 * @param orderId the order's id
 * @param subject id of the step or compensation
 * @param kind its kind
 * @param compensation whether it undoes something
 * @param lineNumber the order line it is about; null for one of the whole order
 * @param made the provider's own id of what a compensation undoes; null for a step
 * @param round one request of it, counted by the order
 * @param attempt the attempt that comes next or is under way, from 1
 * @param announced when each creation was last announced, by effect: stored before the call, so that after a crash it is
 *     known that something may have been made
 * @param settling whether attempts are used up and it is only looked whether the last one had its effect after all
 * @param notes what else has to be known after a crash, by name; nothing personal
 */
record ProvisioningJob(
        String orderId,
        String subject,
        String kind,
        boolean compensation,
        Integer lineNumber,
        String made,
        int round,
        int attempt,
        Map<String, Instant> announced,
        boolean settling,
        Map<String, String> notes)
        implements Serializable {

    ProvisioningJob {
        notes = notes == null ? Map.of() : Map.copyOf(notes); // jobs of former releases have none
    }

    static ProvisioningJob of(ProvisioningStepRequested event) {
        return new ProvisioningJob(
                event.orderId().toString(),
                event.stepId().value(),
                event.kind().name(),
                false,
                event.lineNumber(),
                null,
                event.round(),
                1,
                Map.of(),
                false,
                Map.of());
    }

    static ProvisioningJob of(CompensationRequested event) {
        return new ProvisioningJob(
                event.orderId().toString(),
                event.compensationId().value(),
                event.kind().name(),
                true,
                event.lineNumber(),
                event.providerReference(),
                event.round(),
                1,
                Map.of(),
                false,
                Map.of());
    }

    /** @return the same for the same request, so that it is never stored twice */
    String id() {
        return orderId + "/" + subject + "#" + round;
    }

    ProvisioningJob withAnnounced(String effect, Instant at) {
        var all = new HashMap<>(announced);
        all.put(effect, at);
        return with(attempt, all, settling, notes);
    }

    ProvisioningJob withoutAnnounced(String effect) {
        var others = new HashMap<>(announced);
        others.remove(effect);
        return with(attempt, others, settling, notes);
    }

    ProvisioningJob withNote(String name, String value) {
        var all = new HashMap<>(notes);
        all.put(name, value);
        return with(attempt, announced, settling, all);
    }

    ProvisioningJob nextAttempt() {
        return with(attempt + 1, announced, settling, notes);
    }

    /** Its looking counts as attempts too, since an order does not let an attempt run again that it knows as failed. */
    ProvisioningJob settle() {
        return with(attempt + 1, announced, true, notes);
    }

    private ProvisioningJob with(
            int attempt, Map<String, Instant> announced, boolean settling, Map<String, String> notes) {
        return new ProvisioningJob(
                orderId,
                subject,
                kind,
                compensation,
                lineNumber,
                made,
                round,
                attempt,
                Map.copyOf(announced),
                settling,
                notes);
    }
}
