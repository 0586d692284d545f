package nl.hostforge.query.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldOfCustomer;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldOfOrder;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldStreams;
import nl.hostforge.messages.disclosure.HeldFact;
import nl.hostforge.messages.disclosure.HeldOfCustomer;
import nl.hostforge.messages.disclosure.HeldOfOrder;
import nl.hostforge.messages.disclosure.HeldStream;
import nl.hostforge.messages.disclosure.HeldStream.Kind;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a customer's own stream, and those of their orders one at a time; all are short. */
@Component
class HeldInTheLog {
    private static final String SUBSCRIPTIONS =
            "select id::text from subscription where customer_id = ? order by created_at, id";
    private static final String INVOICES = "select id::text from invoice where customer_id = ? order by created_at, id";
    private static final String CREDIT_NOTES = "select note.id::text from invoice_credit_note note"
            + " join invoice on invoice.id = note.invoice_id where invoice.customer_id = ? order by note.created_at, note.id";

    private final EventStore log;
    private final Vault vault;
    private final JdbcClient database;

    HeldInTheLog(EventStore log, Vault vault, JdbcClient database) {
        this.log = log;
        this.vault = vault;
        this.database = database;
    }

    @QueryHandler
    Optional<HeldOfCustomer> answer(FindHeldOfCustomer query) {
        var id = query.customerId();
        var history = history(id, events(id));
        return history.isEmpty() ? Optional.empty() : Optional.of(new HeldOfCustomer(id, history, ordersOf(id)));
    }

    @QueryHandler
    Optional<HeldOfOrder> answer(FindHeldOfOrder query) {
        var events = events(query.orderId());
        var letters = new LetterFold(query.orderId());
        events(query.customerId()).forEach(letters::take);
        events.forEach(letters::take);
        return letters.isOf(query.customerId())
                ? Optional.of(new HeldOfOrder(
                        query.orderId(), letters.number(), history(query.customerId(), events), letters.letters()))
                : Optional.empty();
    }

    @QueryHandler
    List<HeldStream> answer(FindHeldStreams query) {
        var customer = query.customerId();
        var streams = new ArrayList<HeldStream>();
        streams.add(stream(customer, Kind.ACCOUNT, AccountId.of(customer).toString()));
        theirs(SUBSCRIPTIONS, customer).forEach(id -> streams.add(stream(customer, Kind.SUBSCRIPTION, id)));
        theirs(INVOICES, customer).forEach(id -> streams.add(stream(customer, Kind.INVOICE, id)));
        theirs(CREDIT_NOTES, customer).forEach(id -> streams.add(stream(customer, Kind.CREDIT_NOTE, id)));
        return streams.stream().filter(stream -> !stream.history().isEmpty()).toList();
    }

    private HeldStream stream(CustomerId customer, Kind kind, String id) {
        return new HeldStream(kind, id, history(customer, events(id)));
    }

    private List<String> theirs(String sql, CustomerId customer) {
        return database.sql(sql).param(customer.value()).query(String.class).list();
    }

    /** Every event, from the first on, since a snapshot would hide those before it. */
    private List<? extends DomainEventMessage<?>> events(Object stream) {
        return log.readEvents(stream.toString(), 0).asStream().toList();
    }

    private List<OrderId> ordersOf(CustomerId customer) {
        return database.sql("select o.order_id from customer_order o where o.customer_id = ? order by o.order_id")
                .param(customer.value())
                .query((row, index) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<HeldFact> history(CustomerId customer, List<? extends DomainEventMessage<?>> events) {
        var history = new ArrayList<HeldFact>();
        for (var event : events) {
            var metadata = event.getMetaData();
            history.add(new HeldFact(
                    event.getSequenceNumber(),
                    event.getTimestamp(),
                    event.getPayloadType().getAnnotation(StoredAs.class).value(),
                    kind(metadata.get(Metadata.ACTOR_KIND)),
                    theirOwn(customer, metadata.get(Metadata.IP)),
                    opened(metadata.get(Metadata.REASON), Metadata.REASON),
                    OpenedContent.of(event.getPayload())));
        }
        return history;
    }

    /** An address that is sealed with somebody else's key is somebody else's. */
    private String theirOwn(CustomerId customer, Object line) {
        return line instanceof String sealed
                        && sealed.startsWith(KeyRef.contact(customer).value())
                ? opened(sealed, Metadata.IP)
                : null;
    }

    private String opened(Object line, String purpose) {
        return line instanceof String sealed ? vault.openLine(sealed, purpose).orElse(null) : null;
    }

    /** What no request caused, HostForge did by itself. */
    private static ActorKind kind(Object written) {
        return Arrays.stream(ActorKind.values())
                .filter(kind -> kind.name().equals(written))
                .findFirst()
                .orElse(ActorKind.SYSTEM);
    }
}
