package nl.hostforge.query.coupon;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.messages.coupon.CouponQuery;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per coupon. */
@Component
class CouponReadModel implements ReadModel {
    static final String VIEW = "coupon";

    private final JdbcClient database;
    private final String definition = Definitions.read(CouponQuery.READ_MODEL);

    CouponReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return CouponQuery.READ_MODEL;
    }

    @Override
    public List<String> views() {
        return List.of(VIEW);
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Object projection(Generation generation) {
        return new CouponProjection(database, generation.table(VIEW));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        var id = UUID.fromString(aggregateId);
        return ShownVersion.ask(database, "select version from " + VIEW + " where id = ?", id);
    }
}
