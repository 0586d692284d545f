package nl.hostforge.query.processing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.processing.DeadLetterDecision;
import nl.hostforge.messages.processing.DeadLetterId;
import nl.hostforge.messages.processing.Parked;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListRow;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = DecisionReadModel.VIEW)
class DecisionRow implements ListRow {
    @Id
    UUID id;

    UUID deadLetterId;
    String what;
    String processor;
    String eventId;
    String eventType;
    String streamId;
    long sequence;
    String causeType;
    Instant decidedAt;
    String actorKind;
    String actorId;
    String sealedReason;

    DeadLetterDecision told(Vault vault) {
        return new DeadLetterDecision(
                new DeadLetterId(deadLetterId),
                what,
                new Parked(processor, eventId, eventType, streamId, sequence, causeType),
                decidedAt,
                actorKind == null ? ActorKind.SYSTEM : ActorKind.valueOf(actorKind),
                actorId,
                sealedReason == null
                        ? null
                        : vault.openLine(sealedReason, Metadata.REASON).orElse(null));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String placeIn(ListOrder order) {
        return decidedAt.toString();
    }

    protected DecisionRow() {} // made by JPA
}
