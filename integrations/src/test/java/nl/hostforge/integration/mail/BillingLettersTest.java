package nl.hostforge.integration.mail;

import static nl.hostforge.messages.customer.Language.DUTCH;
import static nl.hostforge.messages.customer.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.hostforge.messages.customer.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mails about money, word by word, as the golden files have them. */
class BillingLettersTest {
    private final BillingLetters letters = MailTests.billingLetters();

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_invoice_comes_with_its_file_and_its_link(Language language) throws IOException {
        var letter = letters.invoice(BillingMails.invoice(language, "12.10"), BillingMails.pdf())
                .orElseThrow();
        assertThat(letter.to()).containsExactly("zoe@voorbeeld.nl");
        assertThat(letter.attachments())
                .containsExactly(new Attachment(
                        "2026-000001.pdf",
                        "application/pdf",
                        letter.attachments().getFirst().content()));
        LettersTest.assertGolden("invoice." + tag(language), letter);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_credit_note_comes_with_its_file_and_names_its_invoice(Language language) throws IOException {
        var letter = letters.invoice(BillingMails.creditNote(language), BillingMails.pdf())
                .orElseThrow();
        assertThat(letter.attachments()).hasSize(1);
        LettersTest.assertGolden("credit-note." + tag(language), letter);
    }

    @Test
    void where_nothing_is_owed_nobody_is_asked_to_pay() throws IOException {
        var letter = letters.invoice(BillingMails.invoice(DUTCH, "0.00"), BillingMails.pdf())
                .orElseThrow();
        LettersTest.assertGolden("invoice-of-nothing.nl", letter);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_renewed_is_told_before(Language language) throws IOException {
        LettersTest.assertGolden(
                "renewal-notice." + tag(language),
                letters.renewal(BillingMails.domain(language)).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_expires_is_told_before(Language language) throws IOException {
        LettersTest.assertGolden(
                "domain-expiring." + tag(language),
                letters.expiry(BillingMails.domain(language)).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void another_price_is_told_before(Language language) throws IOException {
        LettersTest.assertGolden(
                "price-change." + tag(language),
                letters.priceChange(BillingMails.domain(language)).orElseThrow());
    }

    @Test
    void an_erased_customer_gets_no_mail() {
        assertThat(letters.invoice(BillingMails.invoiceOfErased(), BillingMails.pdf()))
                .isEmpty();
        assertThat(letters.renewal(BillingMails.domainOfErased())).isEmpty();
        assertThat(letters.expiry(BillingMails.domainOfErased())).isEmpty();
        assertThat(letters.priceChange(BillingMails.domainOfErased())).isEmpty();
    }

    @Test
    void what_is_filled_in_cannot_become_markup() {
        var letter = letters.renewal(BillingMails.domain(ENGLISH)).orElseThrow();
        assertThat(letter.html()).contains("Zn &lt;b&gt;").doesNotContain("Zn <b>");
    }

    private static String tag(Language language) {
        return Wording.locale(language).getLanguage();
    }
}
