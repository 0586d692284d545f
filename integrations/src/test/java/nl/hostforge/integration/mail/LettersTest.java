package nl.hostforge.integration.mail;

import static nl.hostforge.messages.customer.Language.DUTCH;
import static nl.hostforge.messages.customer.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.order.OrderCorrespondence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mail in both languages, word by word, as the golden files have them. {@code -Dgolden.write=true} writes the files
 * of new mails; it never changes one that exists.
 */
class LettersTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden-mails");
    private static final Map<String, Map.Entry<MailKind, Function<Language, OrderCorrespondence>>> MAILS = Map.of(
            "order-confirmation", Map.entry(MailKind.ORDER_CONFIRMATION, Correspondences::of),
            "order-confirmation-known-address", Map.entry(MailKind.ORDER_CONFIRMATION, Correspondences::attached),
            "order-rejected", Map.entry(MailKind.ORDER_REJECTED, Correspondences::of),
            "order-rejected-without-words", Map.entry(MailKind.ORDER_REJECTED, Correspondences::withoutExplanation),
            "order-rejected-known-address", Map.entry(MailKind.ORDER_REJECTED, Correspondences::attached),
            "service-active", Map.entry(MailKind.SERVICE_ACTIVE, Correspondences::of),
            "service-active-domain", Map.entry(MailKind.SERVICE_ACTIVE, Correspondences::domainOnly));

    private final Letters letters = MailTests.letters();

    static Stream<Arguments> mails() {
        return MAILS.keySet().stream()
                .sorted()
                .flatMap(name -> Stream.of(DUTCH, ENGLISH).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void says_what_it_always_said(String name, Language language) throws IOException {
        var mail = MAILS.get(name);
        var letter =
                letters.write(mail.getKey(), mail.getValue().apply(language)).orElseThrow();
        assertThat(letter.to()).containsExactly("zoe@voorbeeld.nl");
        assertGolden(name + "." + Wording.locale(language).getLanguage(), letter);
    }

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            names = {"ORDER_CONFIRMATION", "ORDER_REJECTED", "SERVICE_ACTIVE"})
    void an_erased_customer_gets_no_mail(MailKind kind) {
        assertThat(letters.write(kind, Correspondences.erased())).isEmpty();
        assertThat(letters.write(kind, Correspondences.withItsKeyGone())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            names = {"ORDER_CONFIRMATION", "ORDER_REJECTED"})
    void the_owner_of_a_known_address_reads_nothing_personal_of_whoever_used_it(MailKind kind) {
        for (var language : List.of(DUTCH, ENGLISH)) {
            var letter = letters.write(kind, Correspondences.attached(language)).orElseThrow();
            assertThat(letter.subject() + letter.text() + letter.html())
                    .contains("HF-10001", "https://shop.example/order/HF-10001#0123abcd")
                    .doesNotContain("Zoë", "Neill", "Kade", "voorbeeld.nl", "1.250", "1,250", "leveren <niet>");
        }
    }

    @Test
    void what_is_filled_in_cannot_become_markup() {
        var letter = letters.write(MailKind.ORDER_REJECTED, Correspondences.of(DUTCH))
                .orElseThrow();
        assertThat(letter.text()).contains("O'Neill & Zn <b>", "leveren <niet>");
        assertThat(letter.html())
                .contains("Zn &lt;b&gt;", "leveren &lt;niet&gt;")
                .doesNotContain("<b>", "<niet>");
    }

    static void assertGolden(String name, Letter letter) throws IOException {
        assertGolden(FOLDER.resolve(name + ".txt"), letter.subject() + "\n\n" + letter.text());
        assertGolden(FOLDER.resolve(name + ".html"), letter.html());
    }

    private static void assertGolden(Path file, String written) throws IOException {
        if (!Files.exists(file)) {
            if (!Boolean.getBoolean("golden.write"))
                fail("there is no golden file " + file + "; write it with -Dgolden.write=true");
            Files.createDirectories(FOLDER);
            Files.writeString(file, written);
        }
        assertThat(written).isEqualTo(Files.readString(file));
    }
}
