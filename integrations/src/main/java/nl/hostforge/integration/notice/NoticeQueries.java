package nl.hostforge.integration.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.notice.BookkeepingLink;
import nl.hostforge.messages.notice.NoticeId;
import nl.hostforge.messages.notice.NoticeOverview;
import nl.hostforge.messages.notice.NoticeQuery.FindBookkeepingLink;
import nl.hostforge.messages.notice.NoticeQuery.FindNotice;
import nl.hostforge.messages.notice.NoticeQuery.FindNotices;
import nl.hostforge.messages.notice.NoticeSource;
import nl.hostforge.messages.notice.NoticeState;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what can be asked about notices and about the connection that they come through. */
@Component
public class NoticeQueries {
    private static final String NOTICES = "select n.*, b.invoice_id, b.number, b.order_number from provider_notice n"
            + " left join booked_invoice b using (booked_id)";

    private static final int DAYS_SHOWN = 7;

    private final JdbcClient database;
    private final Registration registration;
    private final StoredWebhooks webhooks;
    private final MappingCheck mapping;

    NoticeQueries(JdbcClient database, Registration registration, StoredWebhooks webhooks, MappingCheck mapping) {
        this.database = database;
        this.registration = registration;
        this.webhooks = webhooks;
        this.mapping = mapping;
    }

    @QueryHandler
    Page<NoticeOverview> answer(FindNotices query) {
        var behind = query.cursor() == null ? null : Place.parse(query.cursor());
        var filter = query.filter();
        var text = filter.text() == null || filter.text().isBlank() ? null : prefix(filter.text());
        var rows = database.sql(NOTICES + """
                         where (cast(:state as text) is null or n.state = :state)
                           and (cast(:text as text) is null
                                or n.booked_id in (select booked_id from booked_invoice
                                                    where number like :text or order_number like :text)
                                or n.booked_id like :text)
                           and (cast(:received as timestamptz) is null
                                or (n.received_at, n.place) < (cast(:received as timestamptz), cast(:place as bigint)))
                         order by n.received_at desc, n.place desc limit :rows""")
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("text", text)
                .param("received", behind == null ? null : Timestamp.from(behind.receivedAt()))
                .param("place", behind == null ? null : behind.place())
                .param("rows", query.limit() + 1)
                .query((row, index) -> new Row(overview(row), row.getLong("place")))
                .list();
        var shown = rows.subList(0, Math.min(query.limit(), rows.size()));
        return new Page<>(
                shown.stream().map(Row::notice).toList(),
                rows.size() > query.limit() ? shown.getLast().end() : null);
    }

    @QueryHandler
    Optional<NoticeOverview> answer(FindNotice query) {
        return database.sql(NOTICES + " where n.id = ?")
                .param(query.noticeId().value())
                .query((row, index) -> overview(row))
                .optional();
    }

    @QueryHandler
    BookkeepingLink answer(FindBookkeepingLink query) {
        return link();
    }

    public BookkeepingLink link() {
        var checked = mapping.last();
        return new BookkeepingLink(
                webhook(),
                new BookkeepingLink.Mapping(checked.checkedAt(), checked.problems()),
                lastReconciliation(),
                counts(),
                refused());
    }

    /** @return how many notices are in each state, none included */
    public Map<NoticeState, Long> counts() {
        var counts = new EnumMap<NoticeState, Long>(NoticeState.class);
        for (var state : NoticeState.values()) counts.put(state, 0L);
        database.sql("select state, count(*) from provider_notice group by state")
                .query(row -> {
                    counts.put(NoticeState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private BookkeepingLink.Webhook webhook() {
        return registration
                .address()
                .map(address -> webhooks.standing()
                        .map(standing -> new BookkeepingLink.Webhook(
                                standing.address(),
                                standing.active(),
                                standing.registeredAt(),
                                standing.checkedAt(),
                                standing.failure(),
                                standing.renewals()))
                        .orElseGet(() -> new BookkeepingLink.Webhook(address.toString(), false, null, null, null, 0)))
                .orElse(null);
    }

    private BookkeepingLink.Reconciliation lastReconciliation() {
        return database.sql("select * from reconciliation order by started_at desc limit 1")
                .query((row, index) -> new BookkeepingLink.Reconciliation(
                        instant(row, "started_at"),
                        instant(row, "ended_at"),
                        row.getLong("compared"),
                        row.getLong("found")))
                .optional()
                .orElse(null);
    }

    private List<BookkeepingLink.Refused> refused() {
        return database.sql("select day, refused from refused_notice order by day desc limit ?")
                .param(DAYS_SHOWN)
                .query((row, index) ->
                        new BookkeepingLink.Refused(row.getDate("day").toLocalDate(), row.getLong("refused")))
                .list();
    }

    private record Row(NoticeOverview notice, long place) {
        String end() {
            return new Place(notice.receivedAt(), place).text();
        }
    }

    /** Where a page ended. */
    private record Place(Instant receivedAt, long place) {
        String text() {
            var plain = receivedAt + "\n" + place;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
        }

        static Place parse(String text) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\n", 2);
                return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            } catch (RuntimeException unreadable) {
                var refusal = Refusal.of("invalid-cursor", "This list does not go on there; begin at its first page.");
                throw new QueryExecutionException(refusal.detail(), null, refusal);
            }
        }
    }

    private static String prefix(String text) {
        var plain = text.strip().replace("\0", "");
        return plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static NoticeOverview overview(ResultSet row) throws SQLException {
        var invoice = row.getObject("invoice_id", UUID.class);
        return new NoticeOverview(
                new NoticeId(row.getObject("id", UUID.class)),
                NoticeSource.valueOf(row.getString("source")),
                row.getString("action"),
                row.getString("booked_id"),
                row.getString("booked_state"),
                row.getObject("booked_version", Long.class),
                invoice == null ? null : new InvoiceId(invoice),
                row.getString("number"),
                row.getString("order_number"),
                NoticeState.valueOf(row.getString("state")),
                row.getString("failure"),
                row.getInt("attempts"),
                instant(row, "received_at"),
                instant(row, "changed_at"),
                row.getString("asked_by"),
                instant(row, "asked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
