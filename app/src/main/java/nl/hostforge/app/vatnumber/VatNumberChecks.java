package nl.hostforge.app.vatnumber;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.customer.CheckedVatNumber;
import nl.hostforge.messages.customer.CustomerCommand.RecordVatNumberCheck;
import nl.hostforge.messages.customer.CustomerQuery.FindVatNumbersCheckedBefore;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.vat.VatNumberAnswer;
import nl.hostforge.messages.vat.VatNumberQuery.CheckVatNumber;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the EU's register again about VAT numbers before something of their customers renews: who supplies a service without
 * VAT needs confirmation that the number is valid (art. 18(1)(a) Implementing Regulation (EU) 282/2011), and one that was
 * valid when something was ordered need not be so a year later. What the register says decides the VAT of the next invoice. A
 * register that does not answer changes nothing: the number keeps its last answer and is asked about again.
 */
@Component
class VatNumberChecks {
    private static final Logger LOG = LoggerFactory.getLogger(VatNumberChecks.class);
    private static final int CUSTOMERS_AT_A_TIME = 100;

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final VatNumberCheckSettings settings;
    private final Faults faults;
    private final Clock clock;

    VatNumberChecks(
            QueryGateway queries,
            CommandGateway commands,
            VatNumberCheckSettings settings,
            Faults faults,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
    }

    void checkWhatRenews() {
        var until = BillingCycle.dayOf(clock.instant()).plusDays(settings.daysBefore());
        CustomerId after = null;
        do {
            var due = due(until, after);
            stale(due.customers().stream().map(CustomerRenewals::customerId).toList())
                    .forEach(this::check);
            after = due.next();
        } while (after != null);
    }

    private DueRenewals due(LocalDate until, CustomerId after) {
        return queries.query(new FindDueRenewals(until, null, after, CUSTOMERS_AT_A_TIME), DueRenewals.class)
                .join();
    }

    private List<CheckedVatNumber> stale(List<CustomerId> customers) {
        var moment = clock.instant().minus(settings.countsFor());
        return queries.query(
                        new FindVatNumbersCheckedBefore(customers, moment),
                        ResponseTypes.multipleInstancesOf(CheckedVatNumber.class))
                .join();
    }

    private void check(CheckedVatNumber number) {
        var answer = queries.query(new CheckVatNumber(number.vatNumber()), VatNumberAnswer.class)
                .join();
        if (answer.outcome() == VatCheckOutcome.UNVERIFIABLE) return;
        if (answer.outcome() != number.outcome())
            LOG.info("the VAT number of {} was {} and is {}", number.customerId(), number.outcome(), answer.outcome());
        record(number, answer);
    }

    /** What cannot be recorded for one, for instance since they were erased meanwhile, holds up nobody else. */
    private void record(CheckedVatNumber number, VatNumberAnswer answer) {
        var key = KeyRef.contact(number.customerId());
        try {
            commands.sendAndWait(new RecordVatNumberCheck(
                    number.customerId(),
                    Personal.of(key, number.vatNumber()),
                    number.vatNumberHash(),
                    answer.outcome(),
                    answer.checkedAt(),
                    answer.consultationNumber(),
                    answer.registeredName() == null ? null : Personal.of(key, answer.registeredName())));
        } catch (RuntimeException failure) {
            if (faults.mayPass(failure)) throw failure;
            LOG.warn("what VIES said of {} was not recorded: {}", number.customerId(), faults.describe(failure));
        }
    }
}
