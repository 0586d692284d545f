package nl.hostforge.command.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunnedOrder;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningCommand;
import nl.hostforge.messages.dunning.DunningCommand.DunCustomer;
import nl.hostforge.messages.dunning.DunningCommand.ReviewArrears;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningStarted;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayBroken;
import nl.hostforge.messages.dunning.DunningEvent.PromiseToPayKept;
import nl.hostforge.messages.dunning.DunningEvent.StageReached;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningId;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** One customer through the days: what was issued to them, what they paid, and what dunning did on which day. */
final class DunningCalendar implements AutoCloseable {
    static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    static final DunnedOrder HOSTING = new DunnedOrder(
            new OrderId(Ids.derived("test", "hosting")),
            new OrderNumber("HF-10001"),
            List.of(new DomainName("voorbeeld.nl")),
            true);
    static final DunnedOrder NAME_ALONE = new DunnedOrder(
            new OrderId(Ids.derived("test", "name")),
            new OrderNumber("HF-10002"),
            List.of(new DomainName("naam.nl")),
            false);

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureAggregate(Dunning.class)
            .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
            .start();
    private final Map<InvoiceId, Arrear> open = new TreeMap<>(Comparator.comparing(InvoiceId::toString));
    private List<DunnedOrder> orders = List.of(HOSTING, NAME_ALONE);
    private DunningSchedule standard = DunningSchedule.standard();

    static InvoiceId invoice(String name) {
        return new InvoiceId(Ids.derived("test", name));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    DunningCalendar due(String name, String day) {
        open.put(invoice(name), new Arrear(invoice(name), name, day(day), Money.euro("12.10")));
        return this;
    }

    DunningCalendar by(DunningSchedule schedule) {
        standard = schedule;
        return this;
    }

    DunningCalendar having(DunnedOrder... all) {
        orders = List.of(all);
        return this;
    }

    /** Every day has its run, both ends included. */
    DunningCalendar daily(String from, String to) {
        for (var day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) run(day, day);
        return this;
    }

    /** The run of a day, worked off on another. */
    DunningCalendar run(LocalDate day, LocalDate today) {
        var facts = facts().asOf(day);
        if (!happened().isEmpty() || DunningCase.none().isConcernedBy(facts, standard, day))
            tell(new DunCustomer(CUSTOMER, day, today, facts, standard));
        return this;
    }

    DunningCalendar paid(String name, String day) {
        open.remove(invoice(name));
        if (!happened().isEmpty()) tell(new ReviewArrears(CUSTOMER, day(day), facts().asOf(day(day))));
        return this;
    }

    void tell(DunningCommand command) {
        axon.commandGateway().sendAndWait(command);
    }

    DunningFacts facts() {
        return new DunningFacts(
                open.values().stream()
                        .sorted(Comparator.comparing(Arrear::dueOn)
                                .thenComparing(arrear -> arrear.invoiceId().toString()))
                        .toList(),
                orders);
    }

    List<DunningEvent> happened() {
        return axon.eventStore()
                .readEvents(DunningId.of(CUSTOMER).toString())
                .asStream()
                .map(event -> (DunningEvent) event.getPayload())
                .toList();
    }

    /** What happened, in few words: for instance {@code 2026-01-08 FIRST_REMINDER}. */
    List<String> told() {
        var told = new ArrayList<String>();
        for (var event : happened()) {
            switch (event) {
                case DunningStarted _ -> {
                    // its first stage tells the day
                }
                case StageReached stage -> told.add(stage.on() + " " + stage.stage());
                case DunningEnded ended -> told.add(ended.on() + " ended");
                case PromiseToPayBroken broken -> told.add("promise of " + broken.until() + " broken");
                case PromiseToPayKept kept -> told.add("promise of " + kept.until() + " kept");
                default -> told.add(event.getClass().getSimpleName());
            }
        }
        return told;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
