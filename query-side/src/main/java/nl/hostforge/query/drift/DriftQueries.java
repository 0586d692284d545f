package nl.hostforge.query.drift;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.DriftCounts;
import nl.hostforge.messages.drift.DriftDetails;
import nl.hostforge.messages.drift.DriftOverview;
import nl.hostforge.messages.drift.DriftQuery;
import nl.hostforge.messages.drift.DriftQuery.CountDrift;
import nl.hostforge.messages.drift.DriftQuery.FindDrift;
import nl.hostforge.messages.drift.DriftQuery.FindDriftFinding;
import nl.hostforge.messages.drift.DriftQuery.FindDriftToResolve;
import nl.hostforge.messages.drift.DriftStep;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListOrder.Type;
import nl.hostforge.query.readmodel.ListQuestion;
import nl.hostforge.query.readmodel.LongLists;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what can be asked about findings. */
@Component
@AnswersFrom(DriftQuery.READ_MODEL)
class DriftQueries {
    private static final ListOrder LAST_FIRST = ListOrder.descending("found_at", Type.TIME);

    private final DriftRows rows;
    private final LongLists lists;
    private final JdbcClient database;
    private final Vault vault;

    DriftQueries(DriftRows rows, LongLists lists, JdbcClient database, Vault vault) {
        this.rows = rows;
        this.lists = lists;
        this.database = database;
        this.vault = vault;
    }

    private static final UUID NONE = new UUID(0, 0);

    private enum Sort {
        LAST_FIRST
    }

    @QueryHandler
    Page<DriftOverview> answer(FindDrift query) {
        var filter = query.filter();
        var question = new ListQuestion(DriftReadModel.FINDING, Sort.LAST_FIRST, LAST_FIRST)
                .where("provider", filter.provider())
                .where("kind", filter.kind())
                .where("state", filter.state())
                .whereFlag("pending", filter.pending())
                .after(query.cursor());
        var page = lists.page(question, DriftRow.class, query.limit());
        return new Page<>(page.items().stream().map(DriftRow::toOverview).toList(), page.nextCursor());
    }

    @QueryHandler
    Optional<DriftDetails> answer(FindDriftFinding query) {
        var id = query.findingId().value();
        return rows.findById(id).map(row -> new DriftDetails(row.toOverview(), history(id)));
    }

    @QueryHandler
    List<DriftOverview> answer(FindDriftToResolve query) {
        var after = query.after() == null ? NONE : query.after().value();
        return rows.findToResolve(query.provider().name(), after, Limit.of(query.limit())).stream()
                .map(DriftRow::toOverview)
                .toList();
    }

    @QueryHandler
    DriftCounts answer(CountDrift query) {
        var open = new EnumMap<Provider, Long>(Provider.class);
        for (var provider : Provider.values()) open.put(provider, 0L);
        database.sql("select provider, count(*) from " + DriftReadModel.FINDING + " where pending group by provider")
                .query(row -> {
                    open.put(Provider.valueOf(row.getString(1)), row.getLong(2));
                });
        return new DriftCounts(open);
    }

    private List<DriftStep> history(UUID id) {
        return database.sql("select * from " + DriftReadModel.STEP + " where finding_id = ? order by sequence")
                .param(id)
                .query((row, at) -> {
                    var kind = row.getString("actor_kind");
                    var reason = row.getString("sealed_reason");
                    return new DriftStep(
                            row.getString("what"),
                            row.getTimestamp("happened_at").toInstant(),
                            kind == null ? ActorKind.SYSTEM : ActorKind.valueOf(kind),
                            row.getString("actor_id"),
                            reason == null
                                    ? null
                                    : vault.openLine(reason, Metadata.REASON).orElse(null));
                })
                .list();
    }
}
