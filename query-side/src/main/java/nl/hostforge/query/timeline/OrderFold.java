package nl.hostforge.query.timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderBilled;
import nl.hostforge.messages.order.OrderEvent.OrderCancellationRequested;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCouponReturned;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderProvisioned;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.ProvisioningEvent;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationFailed;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningParked;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStalled;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCorrected;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepFailed;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRetried;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepSkipped;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepStarted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningUnparked;
import nl.hostforge.messages.order.ServiceChangeEvent;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeAbandoned;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepState;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.readmodel.FieldChange;

/** Tells an order's events one after the other, remembering what later ones replace. */
final class OrderFold implements Fold<OrderEvent> {
    /** The code of a failure whose outcome nobody knows: the provider did not answer, or not clearly. */
    private static final String UNANSWERED = "UNKNOWN";

    private final Wording wording;
    private OrderStatus status;
    private OrderedContent content;
    private final Set<String> namesWithCode = new HashSet<>();
    private final Map<StepId, Map<String, String>> corrections = new HashMap<>();
    private final Set<ServiceChangeId> changing = new HashSet<>();

    OrderFold(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Told tell(OrderEvent event, Instant at) {
        status = statusAfter(event);
        remember(event);
        var telling = new Telling(wording).fact("status", status);
        if (!changing.isEmpty()) telling.fact("changing", changing.size()); // so that the story goes on
        switch (event) {
            case OrderCreated it -> create(it, telling);
            case OrderCorrected it -> correct(it, telling);
            case OrderApproved it ->
                telling.fact("steps", it.plan().size())
                        .fact("dnsAuthority", it.dnsAuthority())
                        .fact("invoiceMoment", it.invoiceMoment());
            case OrderRejected it -> reject(it, telling);
            case OrderActivated it -> telling.fact("delivered", OrderedContent.inWords(it.delivered(), wording));
            case OrderProvisioned it -> {}
            case OrderSuspended it -> {}
            case OrderResumed it -> {}
            case OrderCancellationRequested it -> {}
            case OrderCancelled it -> {}
            // without the buyer: whoever has the order's link reads this too
            case OrderBilled it -> telling.fact("invoicedOn", it.invoicedOn());
            case OrderCouponReturned it -> {}
            case ServiceChangeRequested it -> requestChange(it, telling);
            case ServiceChangeCompleted it -> completeChange(it, telling);
            case ServiceChangeAbandoned it -> change(it, telling);
            case ProvisioningEvent it -> provision(it, at, telling);
        }
        return telling.of(event.getClass());
    }

    private void remember(OrderEvent event) {
        switch (event) {
            case ServiceChangeRequested it -> changing.add(it.changeId());
            case ServiceChangeCompleted it -> changing.remove(it.changeId());
            case ServiceChangeAbandoned it -> changing.remove(it.changeId());
            case OrderCancelled it -> changing.clear();
            default -> {} // begins or ends no change
        }
    }

    private OrderStatus statusAfter(OrderEvent event) {
        return switch (event) {
            case OrderCreated it -> OrderStatus.PENDING;
            case OrderApproved it -> OrderStatus.PROCESSING;
            case OrderActivated it -> OrderStatus.ACTIVE;
            case OrderSuspended it -> OrderStatus.SUSPENDED;
            case OrderResumed it -> OrderStatus.ACTIVE;
            case OrderCancellationRequested it -> OrderStatus.CANCELLING;
            case OrderRejected it -> OrderStatus.CANCELLED;
            case OrderCancelled it -> OrderStatus.CANCELLED;
            case OrderCorrected it -> status;
            case OrderProvisioned it -> status;
            case OrderBilled it -> status;
            case OrderCouponReturned it -> status;
            case ServiceChangeEvent it -> status;
            case ProvisioningEvent it -> status;
        };
    }

    private void create(OrderCreated event, Telling telling) {
        content = new OrderedContent(event.lines(), event.vat(), event.totals());
        rememberCodes(event.transferCodes());
        telling.fact("number", event.number())
                .fact("lines", OrderedContent.inWords(event.lines(), wording))
                .fact("gross", wording.money(event.totals().gross()))
                .fact("attachedToExisting", event.attachedToExisting());
        if (event.attachedToExisting()) telling.as("attached");
    }

    private void correct(OrderCorrected event, Telling telling) {
        var after = new OrderedContent(event.lines(), event.vat(), event.totals());
        telling.fact("gross", wording.money(event.totals().gross()))
                .changed(content.changesTo(after, wording))
                .changed(after.codeChanges(event.transferCodes(), namesWithCode));
        content = after;
        rememberCodes(event.transferCodes());
    }

    private void rememberCodes(List<TransferCode> codes) {
        codes.forEach(code -> namesWithCode.add(content.domainOf(code.lineNumber())));
    }

    private void reject(OrderRejected event, Telling telling) {
        var explanation = known(event.explanation());
        telling.fact("explanation", explanation);
        if (explanation != null) telling.as("explained");
    }

    private void requestChange(ServiceChangeRequested event, Telling telling) {
        change(event, telling)
                .fact("to", event.line() == null ? null : OrderedContent.inWords(List.of(event.line()), wording))
                .fact("years", event.years())
                .as(event.kind().name());
    }

    private void completeChange(ServiceChangeCompleted event, Telling telling) {
        change(event, telling).as(event.kind().name());
        if (event.line() == null) return;
        telling.fact("to", OrderedContent.inWords(List.of(event.line()), wording))
                .changed(content.replacing(event.line(), wording));
        content = content.with(event.line());
    }

    private Telling change(ServiceChangeEvent event, Telling telling) {
        return telling.fact("change", event.kind()).fact("domain", content.domainOf(event.lineNumber()));
    }

    private void provision(ProvisioningEvent event, Instant at, Telling telling) {
        switch (event) {
            case ProvisioningStepRequested it -> {
                step(telling, it.stepId(), it.kind(), it.lineNumber(), StepState.REQUESTED)
                        .fact("round", it.round())
                        .fact("deadline", it.deadline());
                if (it.round() > 1) telling.as("again");
            }
            case ProvisioningStepStarted it ->
                step(telling, it.stepId(), it.kind(), it.lineNumber(), StepState.STARTED)
                        .fact("round", it.round())
                        .fact("attempt", it.attempt());
            case ProvisioningStepCompleted it ->
                reference(
                        step(telling, it.stepId(), it.kind(), it.lineNumber(), StepState.COMPLETED)
                                .facts(it.facts()),
                        it.providerReference());
            case ProvisioningStepFailed it -> {
                var state = it.finalFailure() ? StepState.FAILED : StepState.WAITING;
                step(telling, it.stepId(), it.kind(), it.lineNumber(), state)
                        .fact("round", it.round())
                        .fact("attempt", it.attempt());
                failed(telling, it.provider(), it.code(), it.words(), it.nextAttemptAt(), at);
            }
            case ProvisioningStepRetried it ->
                step(telling, it.stepId(), it.kind(), it.lineNumber(), null).fact("round", it.round());
            case ProvisioningStepCorrected it -> correctStep(it, telling);
            case ProvisioningStepCompletedByHand it ->
                reference(
                        step(telling, it.stepId(), it.kind(), it.lineNumber(), StepState.COMPLETED_BY_HAND),
                        it.providerReference());
            case ProvisioningStepSkipped it ->
                step(telling, it.stepId(), it.kind(), it.lineNumber(), StepState.SKIPPED);
            case ProvisioningStalled it -> stall(it, telling);
            case ProvisioningParked it -> telling.fact("error", it.error());
            case ProvisioningUnparked it -> {}
            case CompensationRequested it -> {
                compensation(telling, it.compensationId(), it.kind(), it.lineNumber())
                        .fact("round", it.round());
                if (it.round() > 1) telling.as("again");
            }
            case CompensationCompleted it -> {
                compensation(telling, it.compensationId(), it.kind(), it.lineNumber())
                        .fact("reference", it.providerReference())
                        .fact("byHand", it.byHand());
                if (it.byHand()) telling.as("by-hand");
            }
            case CompensationFailed it -> {
                compensation(telling, it.compensationId(), it.kind(), it.lineNumber())
                        .fact("round", it.round())
                        .fact("attempt", it.attempt());
                failed(telling, it.provider(), it.code(), it.words(), it.nextAttemptAt(), at);
            }
        }
    }

    private void failed(
            Telling telling, String provider, String code, Personal<String> said, Instant next, Instant at) {
        var words = known(said);
        telling.fact("provider", provider)
                .fact("code", code)
                .fact("words", words)
                .fact("nextAttemptAt", next)
                .word("who", wording.wordOr("provider." + provider, provider))
                .word("next", next == null ? "" : wording.time(next, at));
        if (UNANSWERED.equals(code)) telling.as("unanswered");
        else if (words != null) telling.as("quoted");
        if (next == null) telling.as("final");
    }

    private void correctStep(ProvisioningStepCorrected event, Telling telling) {
        step(telling, event.stepId(), event.kind(), event.lineNumber(), null);
        if (event.corrections().isErased()) {
            telling.as("erased").changed(List.of(new FieldChange("corrections", null, null)));
            return;
        }
        var after = new TreeMap<>(event.corrections().orElse(Map.of()));
        var before = new TreeMap<>(corrections.getOrDefault(event.stepId(), Map.of()));
        var all = new TreeMap<>(before);
        all.putAll(after);
        corrections.put(event.stepId(), all);
        telling.changed(Fields.changes(before, all))
                .word(
                        "names",
                        after.keySet().stream()
                                .map(name -> wording.wordOr("correction." + name, name))
                                .collect(Collectors.joining(", ")));
    }

    private void stall(ProvisioningStalled event, Telling telling) {
        telling.fact("cause", event.cause()).as(event.cause().name());
        if (event.stepId() != null) {
            step(telling, event.stepId(), event.stepId().kind(), event.stepId().lineNumber(), null);
        } else if (event.compensationId() != null) {
            var parts = event.compensationId().value().split("/");
            compensation(telling, event.compensationId(), CompensationKind.valueOf(parts[0]), lineOf(parts));
        }
    }

    private static Integer lineOf(String[] parts) {
        return parts.length == 1 ? null : Integer.valueOf(parts[1]);
    }

    /** @param state null where the event does not change it */
    private Telling step(Telling telling, StepId id, StepKind kind, Integer lineNumber, StepState state) {
        return subject(telling.fact("step", id).fact("state", state), "step." + kind, content.domainOf(lineNumber));
    }

    private Telling compensation(Telling telling, CompensationId id, CompensationKind kind, Integer lineNumber) {
        return subject(telling.fact("compensation", id), "compensation." + kind, content.domainOf(lineNumber));
    }

    private Telling subject(Telling telling, String key, String domain) {
        var what = wording.sentence(key, Map.of("domain", domain == null ? "" : domain));
        return telling.fact("domain", domain).word("what", what).word("What", wording.capital(what));
    }

    private static void reference(Telling telling, String reference) {
        telling.fact("reference", reference);
        if (reference != null && !reference.isBlank()) telling.as("referenced");
    }

    private static String known(Personal<String> personal) {
        return personal == null ? null : personal.orElse(null);
    }
}
