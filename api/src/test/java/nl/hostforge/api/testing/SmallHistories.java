package nl.hostforge.api.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.account.AccountQuery.FindAccountTimeline;
import nl.hostforge.messages.account.AccountTimeline;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceTimeline;
import nl.hostforge.messages.billing.InvoiceTimeline;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerTimeline;
import nl.hostforge.messages.customer.CustomerTimeline;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderQuery.AwaitOrderNews;
import nl.hostforge.messages.order.OrderQuery.FindOrderTimeline;
import nl.hostforge.messages.order.OrderQuery.FindTrackedOrder;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.OrderTimeline;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.TrackingSecret;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.readmodel.FieldChange;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.queryhandling.QueryHandler;

/** Orders that can be followed, and what happened to them and to customers, in memory. */
public class SmallHistories implements SmallPart {
    /** What a provider says; the public must never see it. */
    public static final String PROVIDERS_WORDS = "Anna's handle is not known";

    private final Vault vault;
    private final Map<String, OrderId> numbers = new HashMap<>();
    private final Map<Object, List<TimelineEntry>> histories = new HashMap<>();
    private Language asked;
    private boolean broken;

    public SmallHistories(Vault vault) {
        this.vault = vault;
    }

    @Override
    public synchronized void reset() {
        numbers.clear();
        histories.clear();
        broken = false;
    }

    /** From now on nobody tells what happens. */
    public synchronized void breakDown() {
        broken = true;
        notifyAll();
    }

    public synchronized OrderId place(String number) {
        var id = new OrderId(Ids.next());
        numbers.put(number, id);
        happen(id, "order.OrderCreated", OrderStatus.PENDING, Map.of());
        return id;
    }

    public String secretOf(OrderId order) {
        return TrackingSecret.of(vault, order).reveal();
    }

    public void happen(Object subject, String type, OrderStatus status, Map<String, String> facts) {
        happen(subject, type, status, facts, ActorKind.SYSTEM, null);
    }

    public synchronized void happen(
            Object subject, String type, OrderStatus status, Map<String, String> facts, ActorKind kind, String actor) {
        var history = histories.computeIfAbsent(subject, missing -> new ArrayList<>());
        var all = new LinkedHashMap<>(facts);
        if (status != null) all.put("status", status.name());
        history.add(new TimelineEntry(
                history.size(),
                Instant.parse("2026-11-23T12:00:00Z"),
                kind,
                actor,
                type,
                kind == ActorKind.STAFF ? "Bekende klant" : null,
                all,
                List.of(new FieldChange("address.city", "Amsterdam", null)),
                "Voor medewerkers: " + PROVIDERS_WORDS));
        notifyAll();
    }

    /** @return the language of the last question */
    public synchronized Language asked() {
        return asked;
    }

    synchronized Optional<OrderDetails> byNumber(OrderNumber number) {
        return details(number);
    }

    synchronized Optional<OrderDetails> tracked(FindTrackedOrder query) {
        return details(query.number())
                .filter(order ->
                        TrackingSecret.of(vault, order.id()).hash(vault).equals(query.trackingSecretHash()));
    }

    @QueryHandler
    synchronized Optional<OrderTimeline> answer(FindOrderTimeline query) {
        asked = query.language();
        return Optional.ofNullable(histories.get(query.orderId()))
                .map(entries -> new OrderTimeline(query.orderId(), List.copyOf(entries)));
    }

    @QueryHandler
    synchronized Optional<CustomerTimeline> answer(FindCustomerTimeline query) {
        asked = query.language();
        return Optional.ofNullable(histories.get(query.customerId()))
                .map(entries -> new CustomerTimeline(query.customerId(), List.copyOf(entries)));
    }

    @QueryHandler
    synchronized Optional<InvoiceTimeline> answer(FindInvoiceTimeline query) {
        asked = query.language();
        return Optional.ofNullable(histories.get(query.invoiceId()))
                .map(entries -> new InvoiceTimeline(query.invoiceId(), List.copyOf(entries)));
    }

    @QueryHandler
    synchronized AccountTimeline answer(FindAccountTimeline query) {
        asked = query.language();
        return new AccountTimeline(
                query.customerId(), List.copyOf(histories.getOrDefault(AccountId.of(query.customerId()), List.of())));
    }

    @QueryHandler
    synchronized List<TimelineEntry> answer(AwaitOrderNews query) throws InterruptedException {
        if (news(query).isEmpty() && !broken) wait(query.atMost().toMillis());
        if (broken) throw new IllegalStateException("the log cannot be read");
        return news(query);
    }

    private List<TimelineEntry> news(AwaitOrderNews query) {
        return histories.getOrDefault(query.orderId(), List.of()).stream()
                .filter(entry -> entry.sequence() > query.afterSequence())
                .toList();
    }

    private Optional<OrderDetails> details(OrderNumber number) {
        return Optional.ofNullable(numbers.get(number.value()))
                .map(id -> new OrderDetails(
                        id,
                        number,
                        OrderStatus.PENDING,
                        new CustomerId(Ids.next()),
                        false,
                        null,
                        null,
                        List.of(),
                        new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of()),
                        new OrderTotals(Money.noEuro(), Money.noEuro(), Money.noEuro()),
                        Language.DUTCH,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        0));
    }
}
