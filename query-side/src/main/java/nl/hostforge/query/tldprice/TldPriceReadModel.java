package nl.hostforge.query.tldprice;

import java.util.List;
import java.util.OptionalLong;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.ShownVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per extension that has, or had, a price. */
@Component
class TldPriceReadModel implements ReadModel {
    static final String NAME = "tld-price-list";
    static final String VIEW = "tld_price";

    private final JdbcClient database;
    private final String definition = Definitions.read(NAME);

    TldPriceReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
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
        return new TldPriceProjection(database, generation.table(VIEW));
    }

    /** All lines come from one stream, so the youngest line tells how far the list is shown. */
    @Override
    public OptionalLong shownVersion(String aggregateId) {
        if (!aggregateId.equals(TldPriceListId.SHOP.value())) return OptionalLong.empty();
        return ShownVersion.ask(database, "select max(version) from " + VIEW);
    }
}
