package nl.hostforge.query.coupon;

import java.time.Instant;
import nl.hostforge.messages.coupon.CouponEvent;
import nl.hostforge.messages.coupon.CouponEvent.CouponIntroduced;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedeemed;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedemptionConfirmed;
import nl.hostforge.messages.coupon.CouponEvent.CouponRedemptionReleased;
import nl.hostforge.messages.coupon.CouponEvent.CouponWithdrawn;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.readmodel.StoredJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies what happened to coupons. */
class CouponProjection {
    private final JdbcClient database;
    private final String table;

    CouponProjection(JdbcClient database, String table) {
        this.database = database;
        this.table = table;
    }

    @EventHandler
    void on(CouponEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        var id = event.couponId();
        switch (event) {
            case CouponIntroduced introduced -> add(introduced, version, at);
            case CouponRedeemed redeemed -> change(id, version, at, "redemptions = ?,", redeemed.redemptions());
            case CouponRedemptionReleased released ->
                change(id, version, at, "redemptions = ?,", released.redemptions());
            case CouponRedemptionConfirmed _ -> change(id, version, at, "");
            case CouponWithdrawn _ -> change(id, version, at, "withdrawn = true,");
        }
    }

    private void add(CouponIntroduced event, long version, Instant at) {
        database.sql("insert into " + table
                        + " (id, code, terms, redemptions, withdrawn, created_at, changed_at, version)"
                        + " values (?, ?, ?::jsonb, 0, false, ?, ?, ?)")
                .params(
                        event.couponId().value(),
                        event.code().value(),
                        StoredJson.write(event.terms()),
                        java.sql.Timestamp.from(at),
                        java.sql.Timestamp.from(at),
                        version)
                .update();
    }

    /** @param columns the assignments, ending in a comma */
    private void change(CouponId id, long version, Instant at, String columns, Object... values) {
        var changed = database.sql("update " + table + " set " + columns + " version = ?, changed_at = ? where id = ?")
                .params(values)
                .params(version, java.sql.Timestamp.from(at), id.value())
                .update();
        if (changed == 0) throw new RowMissing(table, id.toString());
    }
}
