package nl.hostforge.query.coupon;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListRow;
import nl.hostforge.query.readmodel.StoredJson;
import org.hibernate.annotations.Immutable;

/** A row of the view that shows the live generation; read only. */
@Entity
@Immutable
@Table(name = CouponReadModel.VIEW)
class CouponRow implements ListRow {
    @Id
    private UUID id;

    private String code;
    private String terms;
    private int redemptions;
    private boolean withdrawn;
    private Instant createdAt;
    private Instant changedAt;
    private long version;

    CouponOverview toOverview() {
        return new CouponOverview(
                new CouponId(id),
                new CouponCode(code),
                StoredJson.read(terms, CouponTerms.class),
                redemptions,
                withdrawn,
                createdAt,
                changedAt,
                version);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String placeIn(ListOrder order) {
        return createdAt.toString();
    }

    protected CouponRow() {} // made by JPA
}
