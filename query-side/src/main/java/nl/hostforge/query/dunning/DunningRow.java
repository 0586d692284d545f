package nl.hostforge.query.dunning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.hostforge.messages.dunning.DunningOverview;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningStatus;
import nl.hostforge.messages.dunning.NextStage;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListRow;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = DunningReadModel.DUNNING)
class DunningRow implements ListRow {
    @Id
    UUID id;

    String status;
    String stage;
    LocalDate stageOn;
    LocalDate promisedUntil;
    boolean excluded;
    LocalDate excludedUntil;
    boolean ownSchedule;
    String nextStage;
    LocalDate nextOn;
    Instant changedAt;

    DunningOverview toOverview(String customerName, OverdueSums.Sum overdue) {
        return new DunningOverview(
                new CustomerId(id),
                customerName,
                DunningStatus.valueOf(status),
                stage == null ? null : DunningStage.valueOf(stage),
                stageOn,
                overdue.open(),
                overdue.invoices(),
                overdue.dueSince(),
                promisedUntil,
                excluded,
                excludedUntil,
                ownSchedule,
                nextStage == null ? null : new NextStage(DunningStage.valueOf(nextStage), nextOn),
                changedAt);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String placeIn(ListOrder order) {
        return changedAt.toString();
    }

    protected DunningRow() {} // made by JPA
}
