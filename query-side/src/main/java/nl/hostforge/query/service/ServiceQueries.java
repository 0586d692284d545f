package nl.hostforge.query.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;
import nl.hostforge.messages.service.ServiceQuery;
import nl.hostforge.messages.service.ServiceQuery.FindServices;
import nl.hostforge.messages.service.ServiceQuery.FindServicesLike;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.StoredJson;
import nl.hostforge.query.service.ServiceTables.Told;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers what can be asked about things at the providers, each question in one statement over one page. */
@Component
@AnswersFrom(ServiceQuery.READ_MODEL)
class ServiceQueries {
    private static final int LONGEST_PAGE = 500;

    private final JdbcClient database;

    ServiceQueries(JdbcClient database) {
        this.database = database;
    }

    @QueryHandler
    List<ServiceOverview> answer(FindServicesLike query) {
        return database.sql("""
                        select * from service where kind = :kind and provider_id = any(:ids)
                        union select * from service where kind = :kind and reference = any(:references)
                        union select * from service where kind = :kind and label = any(:labels)""")
                .param("kind", query.kind().name())
                .param("ids", query.providerIds().toArray(String[]::new))
                .param("references", query.references().toArray(String[]::new))
                .param("labels", query.labels().toArray(String[]::new))
                .query(ServiceQueries::told)
                .list();
    }

    @QueryHandler
    List<ServiceOverview> answer(FindServices query) {
        return database.sql("select * from service where kind = :kind"
                        + " and (cast(:after as uuid) is null or id > cast(:after as uuid)) order by id limit :limit")
                .param("kind", query.kind().name())
                .param("after", query.after())
                .param("limit", Math.clamp(query.limit(), 1, LONGEST_PAGE))
                .query(ServiceQueries::told)
                .list();
    }

    private static ServiceOverview told(ResultSet row, int at) throws SQLException {
        var customer = row.getObject("customer_id", UUID.class);
        var order = row.getObject("order_id", UUID.class);
        return new ServiceOverview(
                row.getObject("id", UUID.class),
                ServiceKind.valueOf(row.getString("kind")),
                row.getString("provider_id"),
                row.getString("reference"),
                row.getString("label"),
                customer == null ? null : new CustomerId(customer),
                order == null ? null : new OrderId(order),
                row.getObject("line_number", Integer.class),
                known(StoredJson.read(row.getString("traits"), new TypeReference<Map<ServiceTrait, Told>>() {})),
                row.getBoolean("pending"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Map<ServiceTrait, String> known(Map<ServiceTrait, Told> told) {
        var known = new EnumMap<ServiceTrait, String>(ServiceTrait.class);
        told.forEach((trait, fact) -> {
            if (fact.value() != null) known.put(trait, fact.value());
        });
        return known;
    }
}
