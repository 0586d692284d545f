package nl.hostforge.benchmark.product;

import java.util.Locale;

/**
 * Fills a log with as many events as years of business would. A hundred orders are placed and delivered by commands;
 * their streams are then copied by set-based SQL, each copy under ids and an order number of its own, with the keys of
 * the hundred customers, spread over three years that end now. Sizes, kinds and spread of ids are those of the product.
 */
public final class LongLog {
    private static final int STREAMS = 100;
    private static final int COPIES_AT_A_TIME = 250;
    private static final String COPY = """
            insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            select uuidv7(shift)::text, copy_id, sequence_number, type,
                to_char((now() + shift) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                payload_type, payload_revision,
                convert_to(replace(replace(convert_from(payload, 'UTF8'), aggregate_identifier, copy_id),
                    number, 'HF-' || (20000000 + copy * %1$d + stream)), 'UTF8'),
                meta_data
            from (select *, (md5(aggregate_identifier || copy)::uuid)::text as copy_id,
                    interval '3 years' * ((copy + stream / %1$d.0) / %2$d - 1) as shift
                from copied_stream, generate_series(%3$d, %4$d) as copy) as copied
            order by copy, stream, sequence_number""";

    private final Node node;

    public LongLog(Node node) {
        this.node = node;
    }

    /**
     * Fills the log up to about as many events, unless it has them; goes on where an earlier filling was interrupted. Then
     * vacuums it, as autovacuum would in time.
     */
    public void fill(long events) {
        if (present() >= events) return;
        var begin = System.nanoTime();
        if (node.ask("select to_regclass('copied_stream')") == null) deliverWhatIsCopied();
        var rows = Long.parseLong(node.ask("select count(*) from copied_stream"));
        var copies = Math.ceilDiv(events, rows);
        var done = (present() - rows) / rows; // each batch of copies is one transaction
        for (var from = done; from < copies; from += COPIES_AT_A_TIME)
            node.execute(COPY.formatted(STREAMS, copies, from, Math.min(copies, from + COPIES_AT_A_TIME) - 1));
        node.execute("vacuum (analyze) domain_event_entry", "checkpoint");
        System.out.printf(
                Locale.ROOT,
                "log filled by set-based SQL with copies of %d delivered orders (%d events): %,d events, %s with indexes,"
                        + " in %d s%n",
                STREAMS,
                rows,
                present(),
                node.ask("select pg_size_pretty(pg_total_relation_size('domain_event_entry'))"),
                (System.nanoTime() - begin) / 1_000_000_000);
    }

    private void deliverWhatIsCopied() {
        var desk = new OrderDesk(node, STREAMS);
        for (var count = 0; count < STREAMS; count++) desk.deliver();
        node.execute(
                "create table copied_stream as select dense_rank() over (order by aggregate_identifier) - 1 as stream,"
                        + " first_value(convert_from(payload, 'UTF8')::jsonb ->> 'number') over (partition by"
                        + " aggregate_identifier order by sequence_number) as number, event.*"
                        + " from domain_event_entry event where type = 'Order'",
                "analyze copied_stream",
                // they stand before the copies, so they are older
                "update domain_event_entry set time_stamp ="
                        + " to_char(now() - interval '3 years 1 day', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')");
    }

    private long present() {
        return Long.parseLong(node.ask("select count(*) from domain_event_entry"));
    }
}
