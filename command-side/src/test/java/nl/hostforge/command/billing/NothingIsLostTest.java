package nl.hostforge.command.billing;

import static nl.hostforge.command.billing.RunInvoice.CUSTOMER;
import static nl.hostforge.command.billing.RunInvoice.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.hostforge.command.account.AccountAggregates;
import nl.hostforge.messages.account.AccountCommand.CreditAccount;
import nl.hostforge.messages.account.AccountCommand.RefundBalance;
import nl.hostforge.messages.account.AccountCommand.SpendBalance;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.AccountEvent;
import nl.hostforge.messages.account.AccountEvent.AccountCredited;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.AccountSpent;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.billing.InvoiceCommand.ApplyCreditNote;
import nl.hostforge.messages.billing.InvoiceCommand.BookedPayment;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.CreditedLine;
import nl.hostforge.messages.billing.InvoiceCommand.MatchBookedPayments;
import nl.hostforge.messages.billing.InvoiceCommand.RegisterAccountPayment;
import nl.hostforge.messages.billing.InvoiceCommand.WriteOffInvoice;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCreditRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is paid, taken back, credited, given up, spent and refunded, in whatever order: of each invoice open is what is
 * owed, less what was received, credited and written off, and with what went to the account, and never less than nothing;
 * and the account has what came to it less what went from it.
 */
class NothingIsLostTest {
    private static final int COMMANDS = 60;
    private static final List<RunInvoice> INVOICES =
            List.of(new RunInvoice("10.00", "9.99"), new RunInvoice(DAY.plusDays(1), "0.03", "7.77", "120.50"));

    private final Map<InvoiceId, Map<PaymentId, BookedPayment>> atTheBookkeeping = new HashMap<>();
    private final Map<String, Money> givenBack = new HashMap<>();
    private final Set<String> surpluses = new HashSet<>();
    private final Set<String> spendings = new HashSet<>();
    private long version;

    @ParameterizedTest
    @MethodSource("seeds")
    void all_money_is_somewhere(long seed) {
        var engine = new InMemoryEventStorageEngine();
        var axon = AccountAggregates.configured(DefaultConfigurer.defaultConfiguration(false))
                .configureAggregate(Invoice.class)
                .configureEmbeddedEventStore(configuration -> engine)
                .start();
        try {
            INVOICES.forEach(invoice -> issue(engine, invoice));
            var random = new Random(seed);
            for (var sent = 0; sent < COMMANDS; sent++) {
                send(axon, anyCommand(random));
                if (random.nextInt(3) > 0) pass(axon, random::nextBoolean);
            }
            pass(axon, () -> true);
            pass(axon, () -> false); // what the notes brought about
            INVOICES.forEach(invoice -> checkInvoice(axon, invoice));
            checkAccount(axon);
            checkNothingIsUnderWay(axon);
        } finally {
            axon.shutdown();
        }
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(60);
    }

    private static void issue(InMemoryEventStorageEngine engine, RunInvoice invoice) {
        var events = new ArrayList<DomainEventMessage<?>>();
        for (var event : invoice.untilIssued())
            events.add(new GenericDomainEventMessage<>(
                    "Invoice", invoice.id.toString(), events.size(), event, MetaData.emptyInstance()));
        engine.appendEvents(events);
    }

    private Object anyCommand(Random random) {
        var invoice = INVOICES.get(random.nextInt(INVOICES.size()));
        return switch (random.nextInt(9)) {
            case 0, 1 -> booked(invoice, random);
            case 2 -> bounced(invoice, random);
            case 3 ->
                new TakePayment(
                        CUSTOMER, payment(random), Money.euro("200.00"), DAY, shares(amount(random), amount(random)));
            case 4 -> new SpendBalance(CUSTOMER, invoice.id, payment(random), amount(random));
            case 5 -> new RefundBalance(CUSTOMER, "refund" + random.nextInt(20), amount(random), DAY);
            case 6 -> new WriteOffInvoice(invoice.id, "Bankrupt");
            case 7 -> new CreditInvoice(invoice.id, "key" + random.nextInt(20), DAY, "Wrong", null, null);
            default ->
                new CreditInvoice(
                        invoice.id,
                        "key" + random.nextInt(20),
                        DAY,
                        "Wrong",
                        List.of(new CreditedLine(1 + random.nextInt(3), amount(random))),
                        null);
        };
    }

    private MatchBookedPayments booked(RunInvoice invoice, Random random) {
        var id = PaymentId.booked(Integer.toString(random.nextInt(6)));
        payments(invoice).put(id, new BookedPayment(id, amount(random), DAY));
        return match(invoice);
    }

    private MatchBookedPayments bounced(RunInvoice invoice, Random random) {
        payments(invoice).remove(PaymentId.booked(Integer.toString(random.nextInt(6))));
        return match(invoice);
    }

    private MatchBookedPayments match(RunInvoice invoice) {
        return new MatchBookedPayments(
                invoice.id, ++version, List.copyOf(payments(invoice).values()));
    }

    private Map<PaymentId, BookedPayment> payments(RunInvoice invoice) {
        return atTheBookkeeping.computeIfAbsent(invoice.id, _ -> new HashMap<>());
    }

    private static PaymentId payment(Random random) {
        return PaymentId.ofAccount(new UUID(0, random.nextInt(20)));
    }

    private static Money amount(Random random) {
        return Money.euro(new BigDecimal(1 + random.nextInt(9_000)).movePointLeft(2));
    }

    private static List<PaymentShare> shares(Money one, Money other) {
        return List.of(new PaymentShare(INVOICES.getFirst().id, one), new PaymentShare(INVOICES.getLast().id, other));
    }

    private static void send(Configuration axon, Object command) {
        try {
            axon.commandGateway().sendAndWait(command);
        } catch (DecisionRefused asItMay) {
            // nothing changed
        }
    }

    /** What is told between invoices and account, sometimes from the first event on: what was told before changes nothing. */
    private void pass(Configuration axon, BooleanSupplier notesAreMade) {
        var again = notesAreMade.getAsBoolean() && notesAreMade.getAsBoolean() && notesAreMade.getAsBoolean();
        for (var invoice : INVOICES) {
            var events = axon.eventStore()
                    .readEvents(invoice.id.toString())
                    .asStream()
                    .toList();
            for (var event : events) {
                var known =
                        event.getPayload() instanceof InvoiceSurplusCredited && !surpluses.add(event.getIdentifier());
                if (known && !again) continue;
                switch (event.getPayload()) {
                    case InvoiceSurplusCredited moved ->
                        send(
                                axon,
                                new CreditAccount(
                                        CUSTOMER,
                                        invoice.id,
                                        invoice.id + "/" + event.getSequenceNumber(),
                                        moved.amount()));
                    case InvoiceCreditRequested asked -> {
                        if (notesAreMade.getAsBoolean())
                            send(axon, new ApplyCreditNote(invoice.id, asked.creditNoteId(), "number", DAY));
                    }
                    default -> {
                        // is told to nobody
                    }
                }
            }
        }
        for (var event : account(axon)) {
            if (!(event instanceof AccountSpent spent)) continue;
            var key = spent.invoiceId() + "/" + spent.paymentId();
            if (givenBack.containsKey(key) || !spendings.add(key) && !again) continue;
            Money taken = axon.commandGateway()
                    .sendAndWait(new RegisterAccountPayment(
                            spent.invoiceId(), CUSTOMER, spent.paymentId(), spent.amount(), DAY));
            var rest = spent.amount().minus(taken);
            if (!rest.isPositive()) continue;
            send(axon, new CreditAccount(CUSTOMER, spent.invoiceId(), key, rest));
            givenBack.put(key, rest);
        }
    }

    private static void checkInvoice(Configuration axon, RunInvoice invoice) {
        var expected = invoice.totals().gross();
        for (var event : invoiceEvents(axon, invoice)) {
            switch (event) {
                case InvoicePaymentReceived received -> {
                    expected = expected.minus(received.amount());
                    check(expected, received.open(), received.surplus());
                }
                case InvoicePaymentReversed reversed -> {
                    expected = expected.plus(reversed.amount());
                    check(expected, reversed.open(), reversed.surplus());
                }
                case InvoiceSurplusCredited moved -> {
                    expected = expected.plus(moved.amount());
                    assertThat(expected.isZero()).isTrue();
                }
                case InvoiceCredited credited -> {
                    expected = expected.plus(credited.totals().gross());
                    check(expected, credited.open(), credited.surplus());
                }
                case InvoiceWrittenOff gone -> {
                    expected = expected.minus(gone.amount());
                    assertThat(expected.isZero()).isTrue();
                }
                default -> {
                    // moves no money
                }
            }
        }
        assertThat(expected.isNegative())
                .as("what is too much is moved at once")
                .isFalse();
    }

    private static void check(Money expected, Money open, Money surplus) {
        assertThat(open.isNegative() || surplus.isNegative()).isFalse();
        assertThat(open.minus(surplus)).isEqualByComparingTo(expected);
    }

    private static void checkAccount(Configuration axon) {
        var balance = Money.noEuro();
        for (var event : account(axon)) {
            balance = switch (event) {
                case PaymentTaken taken -> balance.plus(taken.amount());
                case AccountCredited credited -> balance.plus(credited.amount());
                case AccountSpent spent -> balance.minus(spent.amount());
                case AccountRefunded refunded -> balance.minus(refunded.amount());
                case PaymentUndone undone -> balance.minus(undone.amount());
            };
            assertThat(event.balance()).isEqualByComparingTo(balance);
            assertThat(balance.isNegative()).isFalse();
        }
    }

    /** What left the invoices is on the account, and what left the account is at the invoices. */
    private static void checkNothingIsUnderWay(Configuration axon) {
        var fromInvoices = Money.noEuro();
        for (var invoice : INVOICES) {
            for (var event : invoiceEvents(axon, invoice)) {
                if (event instanceof InvoiceSurplusCredited moved) fromInvoices = fromInvoices.plus(moved.amount());
                if (event instanceof InvoicePaymentReceived received && received.source() == PaymentSource.ACCOUNT)
                    fromInvoices = fromInvoices.minus(received.amount());
            }
        }
        var atTheAccount = Money.noEuro();
        for (var event : account(axon)) {
            if (event instanceof AccountCredited credited) atTheAccount = atTheAccount.plus(credited.amount());
            if (event instanceof AccountSpent spent) atTheAccount = atTheAccount.minus(spent.amount());
        }
        assertThat(atTheAccount).isEqualByComparingTo(fromInvoices);
    }

    private static List<InvoiceEvent> invoiceEvents(Configuration axon, RunInvoice invoice) {
        return axon.eventStore()
                .readEvents(invoice.id.toString())
                .asStream()
                .map(event -> (InvoiceEvent) event.getPayload())
                .toList();
    }

    private static List<AccountEvent> account(Configuration axon) {
        return axon.eventStore()
                .readEvents(AccountId.of(CUSTOMER).toString())
                .asStream()
                .map(event -> (AccountEvent) event.getPayload())
                .toList();
    }
}
