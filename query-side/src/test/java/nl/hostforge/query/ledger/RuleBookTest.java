package nl.hostforge.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceSurplusCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final LocalDate CHANGE = LocalDate.parse("2027-01-01");

    @Test
    void a_version_applies_from_its_day_on_and_never_before() {
        var book = new RuleBook(Map.of(LocalDate.parse("2000-01-01"), rules(1), CHANGE, rules(2)));
        assertThat(book.on(CHANGE.minusDays(1)).version()).isEqualTo(1);
        assertThat(book.on(CHANGE).version()).isEqualTo(2);
        assertThat(book.on(CHANGE.plusYears(1)).version()).isEqualTo(2);
    }

    @Test
    void a_later_day_cannot_go_back_to_an_older_version() {
        assertThatThrownBy(() -> new RuleBook(Map.of(LocalDate.parse("2000-01-01"), rules(2), CHANGE, rules(1))))
                .hasMessageContaining("[2, 1]");
        assertThatThrownBy(() -> new RuleBook(Map.of(LocalDate.parse("2000-01-01"), rules(1), CHANGE, rules(1))))
                .hasMessageContaining("[1, 1]");
    }

    @Test
    void what_no_rules_apply_to_is_refused() {
        assertThatThrownBy(() -> RuleBook.ours().on(LocalDate.parse("1999-12-31")))
                .hasMessageContaining("1999-12-31");
    }

    private static PostingRules rules(int version) {
        return new PostingRules() {
            @Override
            public int version() {
                return version;
            }

            @Override
            public List<Entry> issued(Paper invoice) {
                return List.of();
            }

            @Override
            public List<Entry> received(InvoicePaymentReceived event) {
                return List.of();
            }

            @Override
            public List<Entry> reversed(InvoicePaymentReversed event, LocalDate on) {
                return List.of();
            }

            @Override
            public List<Entry> credited(Paper credit) {
                return List.of();
            }

            @Override
            public List<Entry> surplus(InvoiceSurplusCredited event, LocalDate on) {
                return List.of();
            }

            @Override
            public List<Entry> writtenOff(InvoiceWrittenOff event, LocalDate on) {
                return List.of();
            }

            @Override
            public List<Entry> taken(PaymentTaken event) {
                return List.of();
            }

            @Override
            public List<Entry> undone(PaymentUndone event, LocalDate on) {
                return List.of();
            }

            @Override
            public List<Entry> refunded(AccountRefunded event) {
                return List.of();
            }
        };
    }
}
