package nl.hostforge.benchmark.renewing;

import java.io.IOException;
import java.sql.SQLException;
import nl.hostforge.app.running.ProductProcess;

/** What the log tells of a renewal run, asked by plain SQL. */
final class RenewalLog {
    /** Without this the first node would begin before the second one is there. */
    static final String HOLD_THE_DAY =
            "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time,"
                    + " picked, version) values ('renewal-run', 'recurring', convert_to('{\"lastDay\":null,\"logAfterIt\":0,"
                    + "\"waits\":0}', 'UTF8'), now() + interval '1 day', false, 1)";

    private final ProductProcess node;

    RenewalLog(ProductProcess node) {
        this.node = node;
    }

    void letTheDayBegin() throws SQLException, IOException {
        try (var connection = node.database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update scheduled_tasks set execution_time = now(), version = version + 1"
                    + " where task_name = 'renewal-run' and not picked");
        }
    }

    long listed() throws SQLException, IOException {
        return number("select count(*) from subscription");
    }

    long issued() throws SQLException, IOException {
        return count("invoice.InvoiceIssued");
    }

    long booked() throws SQLException, IOException {
        return count("invoice.InvoiceBooked");
    }

    double secondsFromFirstDraftToLastIssue() throws SQLException, IOException {
        return secondsTo("invoice.InvoiceIssued");
    }

    double secondsFromFirstDraftToLastBooking() throws SQLException, IOException {
        return secondsTo("invoice.InvoiceBooked");
    }

    /** @return how many subscriptions fewer than that were renewed */
    long missing(long renewals) throws SQLException, IOException {
        return renewals
                - number("select count(distinct aggregate_identifier) from domain_event_entry"
                        + " where payload_type = 'subscription.SubscriptionRenewed'");
    }

    /** @return renewals of a subscription and period after its first one */
    long doubled() throws SQLException, IOException {
        return number("select count(*) - count(distinct (aggregate_identifier, event -> 'period')) from (%s) as renewed"
                .formatted(events("subscription.SubscriptionRenewed")));
    }

    /** @return renewals that are not on exactly one issued invoice */
    long strayLines() throws SQLException, IOException {
        return number("""
                select count(*) from (
                    select renewed.aggregate_identifier, count(issued.aggregate_identifier) as invoices
                    from (%s) as renewed
                    left join (%s) as line on line.event -> 'item' ->> 'subscriptionId' = renewed.aggregate_identifier
                        and line.aggregate_identifier = renewed.event ->> 'invoiceId'
                    left join (%s) as issued on issued.aggregate_identifier = line.aggregate_identifier
                    group by renewed.aggregate_identifier, renewed.event -> 'period') as lines
                where invoices <> 1""".formatted(
                        events("subscription.SubscriptionRenewed"),
                        events("invoice.InvoiceLineAdded"),
                        events("invoice.InvoiceIssued")));
    }

    /** @return how many of the numbers from 1 on are borne by none, and how many invoices bear another one */
    long outOfSeries(long invoices) throws SQLException, IOException {
        return number("""
                select %1$d - count(distinct position) filter (where position between 1 and %1$d)
                    + count(*) - count(distinct position) filter (where position between 1 and %1$d)
                from (select split_part(event ->> 'number', '-', 2)::int as position from (%2$s) as issued) as numbers""".formatted(invoices, events("invoice.InvoiceIssued")));
    }

    long datesGoneBack() throws SQLException, IOException {
        return number("""
                select count(*) from (
                    select event ->> 'date' < lag(event ->> 'date') over (order by event ->> 'number') as gone_back
                    from (%s) as issued) as dates where gone_back""".formatted(events("invoice.InvoiceIssued")));
    }

    private long count(String type) throws SQLException, IOException {
        return number("select count(*) from domain_event_entry where payload_type = '%s'".formatted(type));
    }

    private double secondsTo(String type) throws SQLException, IOException {
        return number("""
                        select extract(epoch from (select max(time_stamp::timestamptz) from domain_event_entry
                                where payload_type = '%s')
                            - (select min(time_stamp::timestamptz) from domain_event_entry
                                where payload_type = 'invoice.InvoiceDrafted')) * 1000""".formatted(type)) / 1000.0;
    }

    private static String events(String type) {
        return "select aggregate_identifier, convert_from(payload, 'UTF8')::jsonb as event from domain_event_entry"
                + " where payload_type = '" + type + "'";
    }

    private long number(String question) throws SQLException, IOException {
        try (var connection = node.database();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
