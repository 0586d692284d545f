package nl.hostforge.api.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.tldpricelist.PlannedTldPrices;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.PlanTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.SetTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.WithdrawTld;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.WithdrawTldPricePlan;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindAllTlds;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindTldPrice;
import nl.hostforge.messages.tldpricelist.TldPrices;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.queryhandling.QueryHandler;

/** A price list of domain names that decides and remembers like the real one, in memory. */
public class SmallTlds implements SmallPart {
    private final SmallDomain domain;
    private final MovableClock clock;
    private final Remembered<Tld, TldPrice> lines;
    private long version;

    SmallTlds(SmallDomain domain, MovableClock clock) {
        this.domain = domain;
        this.clock = clock;
        this.lines = new Remembered<>(domain);
    }

    @Override
    public synchronized void reset() {
        lines.clear();
        version = -1;
    }

    /** Done by someone else, at any moment. */
    public synchronized void set(String tld, TldPrices prices, boolean offered) {
        lines.put(new Tld(tld), new TldPrice(new Tld(tld), prices, offered, clock.instant(), ++version));
    }

    @CommandHandler
    synchronized void on(SetTldPrice command, CommandMessage<?> message) {
        domain.receive(message);
        if (!command.tld().isWellFormed()) throw new DecisionRefused("invalid-tld", "That is no extension.") {};
        refuseStale(command.tld(), command.expectedVersion());
        set(command.tld().value(), command.prices(), true);
    }

    @CommandHandler
    synchronized void on(WithdrawTld command, CommandMessage<?> message) {
        domain.receive(message);
        refuseStale(command.tld(), command.expectedVersion());
        var present = lines.written(command.tld());
        if (present == null)
            throw new DecisionRefused(
                    "tld-not-offered", "Not sold.", Map.of("tld", command.tld().value())) {};
        if (present.offered()) set(command.tld().value(), present.prices(), false);
    }

    @CommandHandler
    synchronized void on(PlanTldPrice command, CommandMessage<?> message) {
        domain.receive(message);
        refuseStale(command.tld(), command.expectedVersion());
        if (command.planned().from().isBefore(command.today()))
            throw new DecisionRefused("date-in-past", "That day is over.") {};
        plan(command.tld(), List.of(command.planned()));
    }

    @CommandHandler
    synchronized void on(WithdrawTldPricePlan command, CommandMessage<?> message) {
        domain.receive(message);
        refuseStale(command.tld(), command.expectedVersion());
        if (lines.written(command.tld()).planned().stream()
                .noneMatch(plan -> plan.from().equals(command.from())))
            throw new DecisionRefused("price-plan-not-found", "Nothing is planned.") {};
        plan(command.tld(), List.of());
    }

    private void plan(Tld tld, List<PlannedTldPrices> planned) {
        var present = lines.written(tld);
        lines.put(tld, new TldPrice(tld, present.prices(), present.offered(), clock.instant(), ++version, planned));
    }

    @QueryHandler
    List<TldPrice> answer(FindAllTlds query) {
        return lines.shown();
    }

    @QueryHandler
    Optional<TldPrice> answer(FindTldPrice query) {
        return lines.shown(query.tld());
    }

    private void refuseStale(Tld tld, Long expected) {
        var present = lines.written(tld);
        var actual = present == null ? -1 : present.version();
        if (expected != null && expected != actual)
            throw new ConflictingAggregateVersionException(tld.value(), expected, actual);
    }
}
