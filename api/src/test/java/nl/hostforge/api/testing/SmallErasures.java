package nl.hostforge.api.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.customer.CustomerCommand.CompleteErasureByHand;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.customer.CustomerCommand.RetryErasureAtProvider;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldBeside;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldOfCustomer;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldOfOrder;
import nl.hostforge.messages.disclosure.DisclosureQuery.FindHeldStreams;
import nl.hostforge.messages.disclosure.HeldBeside;
import nl.hostforge.messages.disclosure.HeldBeside.HeldKey;
import nl.hostforge.messages.disclosure.HeldFact;
import nl.hostforge.messages.disclosure.HeldLetter;
import nl.hostforge.messages.disclosure.HeldOfCustomer;
import nl.hostforge.messages.disclosure.HeldOfOrder;
import nl.hostforge.messages.disclosure.HeldStream;
import nl.hostforge.messages.erasure.CustomerErasure;
import nl.hostforge.messages.erasure.CustomerErasure.AtProvider;
import nl.hostforge.messages.erasure.ErasureQuery.FindCustomerErasure;
import nl.hostforge.messages.erasure.ErasureQuery.FindObligations;
import nl.hostforge.messages.erasure.ErasureState;
import nl.hostforge.messages.erasure.Obligation;
import nl.hostforge.messages.erasure.Obligations;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.queryhandling.QueryHandler;

/** What is owed, how far erasures are, and what is held about customers, in memory. */
public class SmallErasures implements SmallPart {
    private static final Instant THEN = Instant.parse("2026-02-03T04:05:06Z");

    private final SmallDomain domain;
    private final SmallCustomers customers;
    private final List<Obligation> owed = new ArrayList<>();
    private final Map<CustomerId, ErasureState> atPlesk = new LinkedHashMap<>();
    private final Map<CustomerId, List<OrderId>> orders = new LinkedHashMap<>();

    SmallErasures(SmallDomain domain, SmallCustomers customers) {
        this.domain = domain;
        this.customers = customers;
    }

    @Override
    public synchronized void reset() {
        owed.clear();
        atPlesk.clear();
        orders.clear();
    }

    /** Something that has to end first. */
    public synchronized void owe(Obligation obligation) {
        owed.add(obligation);
    }

    /** How far Plesk is with forgetting an erased customer. */
    public synchronized void atPlesk(CustomerId customer, ErasureState state) {
        atPlesk.put(customer, state);
    }

    public synchronized void ordered(CustomerId customer, List<OrderId> theirs) {
        orders.put(customer, theirs);
    }

    @CommandHandler
    void on(EraseCustomer command, CommandMessage<?> message) {
        customers.decide(
                command,
                command.expectedVersion(),
                message,
                present -> SmallCustomers.with(present, CustomerStatus.ERASED, null));
        atPlesk(command.customerId(), ErasureState.REQUESTED);
    }

    @CommandHandler
    void on(RetryErasureAtProvider command, CommandMessage<?> message) {
        domain.receive(message);
        move(command.customerId(), ErasureState.REQUESTED);
    }

    @CommandHandler
    void on(CompleteErasureByHand command, CommandMessage<?> message) {
        domain.receive(message);
        move(command.customerId(), ErasureState.COMPLETED_BY_HAND);
    }

    private synchronized void move(CustomerId customer, ErasureState to) {
        if (atPlesk.get(customer) != ErasureState.FAILED)
            throw new DecisionRefused("erasure-not-failed", "No erasure at this provider has failed for good.") {};
        atPlesk.put(customer, to);
    }

    @QueryHandler
    synchronized Obligations answer(FindObligations query) {
        return new Obligations(owed.stream().limit(query.limit()).toList(), owed.size() > query.limit());
    }

    @QueryHandler
    synchronized Optional<CustomerErasure> answer(FindCustomerErasure query) {
        return Optional.ofNullable(atPlesk.get(query.customerId()))
                .map(state -> new CustomerErasure(THEN, List.of(atPlesk(state))));
    }

    @QueryHandler
    boolean answer(AwaitCaughtUp query) {
        return !domain.isBehind();
    }

    @QueryHandler
    synchronized Optional<HeldOfCustomer> answer(FindHeldOfCustomer query) {
        var registered = new HeldFact(
                0,
                THEN,
                "customer.CustomerRegistered",
                ActorKind.VISITOR,
                "198.51.100.7",
                "because",
                Map.of("details", Map.of("email", "marker@example.nl")));
        return Optional.of(new HeldOfCustomer(
                query.customerId(), List.of(registered), orders.getOrDefault(query.customerId(), List.of())));
    }

    @QueryHandler
    List<HeldStream> answer(FindHeldStreams query) {
        var taken = new HeldFact(
                0, THEN, "account.PaymentTaken", ActorKind.STAFF, null, null, Map.of("amount", Map.of("amount", 7.9)));
        return List.of(new HeldStream(HeldStream.Kind.ACCOUNT, "an account", List.of(taken)));
    }

    @QueryHandler
    Optional<HeldOfOrder> answer(FindHeldOfOrder query) {
        var letter = new HeldLetter(query.orderId(), "ORDER_CONFIRMATION", THEN, "marker@example.nl");
        return Optional.of(new HeldOfOrder(query.orderId(), "HF-10001", List.of(), List.of(letter)));
    }

    @QueryHandler
    HeldBeside answer(FindHeldBeside query) {
        return new HeldBeside(
                List.of(new HeldKey("contact/" + query.customerId(), THEN, null)),
                query.orders().isEmpty()
                        ? Map.of()
                        : Map.of("ORDER_CONFIRMATION/" + query.orders().getFirst(), "SENT"));
    }

    private static AtProvider atPlesk(ErasureState state) {
        var failed = state == ErasureState.FAILED;
        return new AtProvider(
                Provider.PLESK,
                "17",
                state,
                1,
                failed ? 3 : 0,
                failed ? "WRONG_STATE" : null,
                failed ? "the account still has subscriptions" : null,
                null,
                THEN);
    }
}
