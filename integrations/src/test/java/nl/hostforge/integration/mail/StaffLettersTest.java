package nl.hostforge.integration.mail;

import static nl.hostforge.messages.customer.Language.DUTCH;
import static nl.hostforge.messages.customer.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.customer.VatNumberWithdrawal;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.OssThreshold;
import org.junit.jupiter.api.Test;

class StaffLettersTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-29");

    private final MailSettings settings = MailTests.settings("a@shop.example", "b@shop.example");
    private final StaffLetters letters = MailTests.staffLetters(settings);

    @Test
    void staff_hears_of_a_new_order_without_anything_personal() throws IOException {
        var letter = letters.newOrder(Correspondences.of(ENGLISH)).orElseThrow();
        assertThat(letter.to()).isEqualTo(settings.staff());
        LettersTest.assertGolden("new-order.nl", letter);
    }

    @Test
    void staff_hears_which_domain_name_expires_unpaid_and_where_to_look() {
        var letter = letters.unpaidDomain(BillingMails.domain(ENGLISH), DAY).orElseThrow();
        assertThat(letter.to()).isEqualTo(settings.staff());
        assertThat(letter.subject())
                .isEqualTo("voorbeeld.nl vervalt op " + Wording.day(DAY, DUTCH) + " en is niet betaald");
        assertThat(letter.text()).contains("https://shop.example/admin/subscriptions/" + BillingMails.SUBSCRIPTION);
        assertThat(letter.text() + letter.html()).doesNotContain("Zoë", "Neill");
    }

    @Test
    void staff_hears_from_which_sale_on_consumers_elsewhere_bear_their_own_country_s_vat() throws IOException {
        var letter = letters.crossedThreshold(crossed()).orElseThrow();
        assertThat(letter.to()).isEqualTo(settings.staff());
        LettersTest.assertGolden("oss-threshold.nl", letter);
    }

    @Test
    void staff_hears_that_a_vat_number_is_not_valid_any_more_without_the_number() throws IOException {
        var letter = letters.withdrawnVatNumber(withdrawn()).orElseThrow();
        assertThat(letter.to()).isEqualTo(settings.staff());
        LettersTest.assertGolden("vat-number-withdrawn.nl", letter);
    }

    @Test
    void nobody_is_written_to_where_no_staff_is_set() {
        var nobody = MailTests.staffLetters(MailTests.settings());
        assertThat(nobody.unpaidDomain(BillingMails.domain(DUTCH), DAY)).isEmpty();
        assertThat(nobody.newOrder(Correspondences.of(DUTCH))).isEmpty();
        assertThat(nobody.crossedThreshold(crossed())).isEmpty();
        assertThat(nobody.withdrawnVatNumber(withdrawn())).isEmpty();
    }

    private static VatNumberWithdrawal withdrawn() {
        return new VatNumberWithdrawal(
                Correspondences.CUSTOMER, Instant.parse("2026-01-02T10:00:00Z"), Instant.parse("2026-12-28T23:30:00Z"));
    }

    private static OssThreshold crossed() {
        return new OssThreshold(2026, OssThreshold.LIMIT, Money.euro("10003.49"), Money.noEuro(), DAY, false, false);
    }
}
