package nl.hostforge.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.account.AccountEntry;
import nl.hostforge.messages.account.AccountEntryKind;
import nl.hostforge.messages.account.AccountEvent.AccountCredited;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.AccountSpent;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.account.AccountQuery.FindAccountEntries;
import nl.hostforge.messages.account.AccountQuery.FindBalance;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class AccountProjectionTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @Autowired
    Playback playback;

    @Autowired
    AccountQueries queries;

    @Autowired
    AccountReadModel model;

    @Autowired
    MovableClock clock;

    private final CustomerId customer = new CustomerId(Ids.next());
    private final InvoiceId invoice = InvoiceId.ofRun(customer, DAY);
    private final PaymentId payment = PaymentId.ofAccount(Ids.derived("test", "payment"));

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        clock.moveTo(Instant.parse("2026-11-23T23:30:00Z")); // the 24th in Amsterdam
    }

    @Test
    void every_movement_is_listed_newest_first_and_the_last_one_tells_the_balance() {
        happened();
        assertThat(queries.answer(new FindBalance(customer))).isEqualTo(Money.euro("60.00"));
        assertThat(page(null, 10))
                .extracting(AccountEntry::kind, AccountEntry::amount, AccountEntry::day, AccountEntry::balance)
                .containsExactly(
                        entry(AccountEntryKind.REFUND, "-20.00", "2026-11-22", "60.00"),
                        entry(AccountEntryKind.FROM_INVOICE, "4.20", "2026-11-24", "80.00"),
                        entry(AccountEntryKind.TO_INVOICE, "-24.20", "2026-11-24", "75.80"),
                        entry(AccountEntryKind.PAYMENT, "100.00", "2026-11-20", "100.00"));
        assertThat(model.shownVersion(AccountId.of(customer).toString())).hasValue(3);
    }

    @Test
    void a_payment_that_was_taken_back_is_listed_too() {
        happened();
        playback.happen(
                AccountId.of(customer), new PaymentUndone(customer, payment, Money.euro("60.00"), Money.euro("0.00")));
        assertThat(page(null, 1))
                .extracting(AccountEntry::kind, AccountEntry::amount, AccountEntry::day, AccountEntry::balance)
                .containsExactly(entry(AccountEntryKind.UNDONE, "-60.00", "2026-11-24", "0.00"));
    }

    @Test
    void a_page_goes_on_where_the_one_before_ended() {
        happened();
        var first = queries.answer(new FindAccountEntries(customer, null, 3));
        assertThat(first.items()).hasSize(3);
        var rest = queries.answer(new FindAccountEntries(customer, first.nextCursor(), 3));
        assertThat(rest.items()).extracting(AccountEntry::sequence).containsExactly(0L);
        assertThat(rest.nextCursor()).isNull();
    }

    @Test
    void whose_account_was_never_used_has_nothing() {
        happened();
        var other = new CustomerId(Ids.next());
        assertThat(queries.answer(new FindBalance(other))).isEqualTo(Money.noEuro());
        assertThat(queries.answer(new FindAccountEntries(other, null, 10)).items())
                .isEmpty();
    }

    private void happened() {
        playback.happen(
                AccountId.of(customer),
                new PaymentTaken(
                        customer,
                        payment,
                        Money.euro("100.00"),
                        DAY,
                        List.of(new PaymentShare(invoice, Money.euro("24.20"))),
                        Money.euro("100.00")),
                new AccountSpent(customer, invoice, payment, Money.euro("24.20"), Money.euro("75.80")),
                new AccountCredited(customer, invoice, "rest", Money.euro("4.20"), Money.euro("80.00")),
                new AccountRefunded(
                        customer, "refund", Money.euro("20.00"), LocalDate.parse("2026-11-22"), Money.euro("60.00")));
    }

    private List<AccountEntry> page(String cursor, int limit) {
        return queries.answer(new FindAccountEntries(customer, cursor, limit)).items();
    }

    private static Tuple entry(AccountEntryKind kind, String amount, String day, String balance) {
        return Tuple.tuple(kind, Money.euro(amount), LocalDate.parse(day), Money.euro(balance));
    }
}
