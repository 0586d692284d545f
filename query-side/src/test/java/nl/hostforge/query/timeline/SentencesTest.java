package nl.hostforge.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.hostforge.messages.account.AccountEvent;
import nl.hostforge.messages.billing.CreditNoteEvent;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.coupon.CouponEvent;
import nl.hostforge.messages.customer.CustomerEvent;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.mailtemplate.MailTemplateEvent;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.subscription.SubscriptionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_a_sentence_in_both_languages(String stableName) {
        assertThat(bundle("nl").getString(stableName)).endsWith(".");
        assertThat(bundle("en").getString(stableName)).endsWith(".");
    }

    @Test
    void both_languages_say_the_same() {
        assertThat(new TreeSet<>(bundle("nl").keySet()))
                .isEqualTo(new TreeSet<>(bundle("en").keySet()));
        assertThat(bundle("nl").keySet())
                .allSatisfy(key -> assertThat(placeholders("nl", key)).as(key).isEqualTo(placeholders("en", key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void steps_compensations_and_stalls_have_their_words(String language) {
        var keys = Stream.of(
                        Arrays.stream(StepKind.values()).map(kind -> "step." + kind),
                        Arrays.stream(CompensationKind.values()).map(kind -> "compensation." + kind),
                        Arrays.stream(StallCause.values()).map(cause -> "order.ProvisioningStalled." + cause))
                .flatMap(all -> all)
                .toList();
        assertThat(bundle(language).keySet()).containsAll(keys);
    }

    static List<String> events() {
        return Stream.of(
                        OrderEvent.class,
                        CustomerEvent.class,
                        InvoiceEvent.class,
                        CreditNoteEvent.class,
                        AccountEvent.class,
                        SubscriptionEvent.class,
                        MailTemplateEvent.class,
                        CouponEvent.class)
                .flatMap(SentencesTest::events)
                .map(event -> event.getAnnotation(StoredAs.class).value())
                .toList();
    }

    private static Stream<Class<?>> events(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? events(member) : Stream.of(member));
    }

    private static List<String> placeholders(String language, String key) {
        return Pattern.compile("\\{\\w+}")
                .matcher(bundle(language).getString(key).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "nl.hostforge.query.timeline.sentences",
                Locale.of(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
