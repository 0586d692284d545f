package nl.hostforge.query.drift;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftOverview;
import nl.hostforge.messages.drift.DriftState;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListRow;
import nl.hostforge.query.readmodel.StoredJson;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = DriftReadModel.FINDING)
class DriftRow implements ListRow {
    @Id
    UUID id;

    String provider;
    String state;
    String difference;
    Instant foundAt;
    Instant decidedAt;
    Instant closedAt;
    String proof;
    String code;
    String words;
    Instant nextAttemptAt;

    DriftOverview toOverview() {
        return new DriftOverview(
                new DriftFindingId(id),
                StoredJson.read(difference, Difference.class),
                DriftState.valueOf(state),
                foundAt,
                decidedAt,
                closedAt,
                proof,
                code,
                words,
                nextAttemptAt);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String placeIn(ListOrder order) {
        return foundAt.toString();
    }

    protected DriftRow() {} // made by JPA
}
