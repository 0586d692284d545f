package nl.hostforge.app.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.messages.readmodel.FindRebuildSheet;
import nl.hostforge.messages.readmodel.RebuildSheet;
import nl.hostforge.messages.readmodel.RebuildSheet.Compared;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The billing read models, made again beside what is shown of them. */
public final class BillingRebuild {
    /** What {@code ./hostforge rebuild billing} rebuilds. */
    public static final List<String> BILLING = List.of("invoice", "accounts", "subscriptions", "ledger");

    private final Projections projections;
    private final Generations generations;
    private final List<ReadModel> models;
    private final QueryGateway queries;
    private final JdbcClient database;

    public BillingRebuild(
            Projections projections,
            Generations generations,
            List<ReadModel> models,
            QueryGateway queries,
            JdbcClient database) {
        this.projections = projections;
        this.generations = generations;
        this.models = models;
        this.queries = queries;
        this.database = database;
    }

    public void begin() {
        BILLING.forEach(projections::rebuild);
    }

    /** @return whether the next generations have all that the log has */
    public boolean isDone() {
        return BILLING.stream().allMatch(name -> projections.caughtUp(next(name)));
    }

    /** @return whether what is shown has all that the log has */
    public boolean isShownUpToDate() {
        return BILLING.stream().allMatch(name -> projections.caughtUp(live(name)));
    }

    public RebuildSheet sheet() {
        return queries.query(new FindRebuildSheet(BILLING), RebuildSheet.class).join();
    }

    /** @return the digest of each report and table of the next generations */
    public Map<String, String> digests() {
        return sheet().compared().stream().collect(Collectors.toMap(Compared::name, Compared::after));
    }

    public void dropNext() {
        BILLING.forEach(name -> projections.drop(next(name)));
    }

    /** Empties every table of what is shown. */
    public void emptyShown() {
        for (var name : BILLING)
            tablesOf(live(name))
                    .forEach(table -> database.sql("truncate " + table).update());
    }

    /**
     * Shows the next generations and drops those which were shown.
     *
     * @throws IllegalStateException if one of them stayed behind
     */
    public void showNext() {
        for (var name : BILLING) {
            var shown = live(name);
            if (!projections.show(next(name))) throw new IllegalStateException(name + " stayed behind what is shown");
            projections.drop(shown);
        }
    }

    private Generation live(String name) {
        return generations.live(name).orElseThrow();
    }

    private Generation next(String name) {
        return generations.of(name).getLast().generation();
    }

    private List<String> tablesOf(Generation generation) {
        return models.stream()
                .filter(model -> model.name().equals(generation.readModel()))
                .flatMap(model -> model.views().stream())
                .map(generation::table)
                .toList();
    }
}
