package nl.hostforge.query.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.CompensationOverview;
import nl.hostforge.messages.order.CompensationState;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepOverview;
import nl.hostforge.messages.order.StepState;
import nl.hostforge.query.readmodel.StoredJson;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** One piece of outside work of an order: a step, or what undoes one; read only. */
@Entity
@Immutable
@Table(name = OrderReadModel.WORK)
class OrderWorkRow {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    @EmbeddedId
    private Key key;

    private boolean compensation;
    private long position;
    private String kind;
    private Integer lineNumber;
    private String stepId;
    private String waitsFor;
    private String state;
    private String stall;
    private int round;
    private int attempt;
    private String provider;
    private String failureCode;
    private String failureWords;
    private Instant nextAttemptAt;
    private String providerReference;
    private String facts;
    private Instant changedAt;

    /** A piece of work within its order. */
    @Embeddable
    record Key(UUID orderId, String workId) {}

    boolean isCompensation() {
        return compensation;
    }

    StallCause stall() {
        return stall == null ? null : StallCause.valueOf(stall);
    }

    StepOverview toStep() {
        return new StepOverview(
                new StepId(key.workId()),
                StepKind.valueOf(kind),
                lineNumber,
                ProvisioningRows.waitsFor(waitsFor),
                StepState.valueOf(state),
                round,
                attempt,
                provider,
                failureCode,
                failureWords,
                nextAttemptAt,
                providerReference,
                facts == null ? Map.of() : StoredJson.read(facts, FACTS),
                changedAt);
    }

    CompensationOverview toCompensation() {
        return new CompensationOverview(
                new CompensationId(key.workId()),
                CompensationKind.valueOf(kind),
                lineNumber,
                new StepId(stepId),
                CompensationState.valueOf(state),
                round,
                failureCode,
                failureWords,
                providerReference,
                changedAt);
    }

    protected OrderWorkRow() {} // made by JPA
}
