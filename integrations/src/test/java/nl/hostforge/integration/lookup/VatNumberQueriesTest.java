package nl.hostforge.integration.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.vat.VatNumberCheck;
import nl.hostforge.integration.vat.VatNumberRegister;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.vat.VatNumberAnswer;
import nl.hostforge.messages.vat.VatNumberQuery.CheckVatNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class VatNumberQueriesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant THEIR_TIME = Instant.parse("2026-11-23T09:59:58Z");
    private static final CheckVatNumber QUESTION = new CheckVatNumber("DE123456789");

    @Test
    void a_valid_number_comes_with_its_proof_and_its_holder() {
        assertThat(ask(_ -> Outcome.done(check(true, "WAPIAAAAX1a2b3c4", "Acme GmbH"))))
                .isEqualTo(new VatNumberAnswer(VatCheckOutcome.VALID, THEIR_TIME, "WAPIAAAAX1a2b3c4", "Acme GmbH"));
    }

    @Test
    void what_the_member_state_keeps_to_itself_is_left_out() {
        assertThat(ask(_ -> Outcome.done(check(true, null, null))))
                .isEqualTo(new VatNumberAnswer(VatCheckOutcome.VALID, THEIR_TIME, null, null));
    }

    @Test
    void an_invalid_number_proves_nothing() {
        assertThat(ask(_ -> Outcome.done(check(false, "WAPIAAAAX1a2b3c4", null))))
                .isEqualTo(new VatNumberAnswer(VatCheckOutcome.INVALID, THEIR_TIME, null, null));
    }

    @Test
    void what_cannot_be_a_number_is_invalid() {
        assertThat(ask(_ -> Outcome.refused(RefusalCode.INVALID_DATA, "not a VAT number", "vatNumber")))
                .isEqualTo(new VatNumberAnswer(VatCheckOutcome.INVALID, NOW, null, null));
    }

    static Stream<VatNumberRegister> silentRegisters() {
        return Stream.of(
                _ -> Outcome.refused(RefusalCode.NOT_PERMITTED, "INVALID_REQUESTER_INFO for DE123456789"),
                _ -> Outcome.tryLater("MS_UNAVAILABLE for DE123456789"),
                _ -> new TryLater<>("hostforge.vies.base-url is not set", Optional.empty(), false),
                _ -> Outcome.unknown("lost DE123456789"));
    }

    @ParameterizedTest
    @MethodSource("silentRegisters")
    void every_other_silence_leaves_it_unverifiable_and_names_nobody(
            VatNumberRegister register, CapturedOutput output) {
        assertThat(ask(register)).isEqualTo(new VatNumberAnswer(VatCheckOutcome.UNVERIFIABLE, NOW, null, null));
        assertThat(output).doesNotContain("123456789");
    }

    @Test
    void a_silence_is_logged_unless_nothing_was_asked(CapturedOutput output) {
        ask(_ -> new TryLater<>("hostforge.vies.base-url is not set", Optional.empty(), false));
        assertThat(output).doesNotContain("VIES");

        ask(_ -> Outcome.tryLater("MS_UNAVAILABLE"));
        assertThat(output).contains("VIES did not say whether a VAT number exists: later");
    }

    @Test
    void nobody_waits_longer_than_he_would() {
        var answers = new CountDownLatch(1);

        var answer = queries(
                        _ -> {
                            try {
                                answers.await();
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                            return Outcome.done(check(true, null, null));
                        },
                        Duration.ofMillis(200))
                .answer(QUESTION);

        answers.countDown();
        assertThat(answer.outcome()).isEqualTo(VatCheckOutcome.UNVERIFIABLE);
    }

    @Test
    void a_defect_of_ours_leaves_it_unverifiable_too() {
        assertThat(ask(_ -> {
                            throw new IllegalStateException("broken");
                        })
                        .outcome())
                .isEqualTo(VatCheckOutcome.UNVERIFIABLE);
    }

    private static VatNumberAnswer ask(VatNumberRegister register) {
        return queries(register, Duration.ofSeconds(30)).answer(QUESTION);
    }

    private static VatNumberQueries queries(VatNumberRegister register, Duration within) {
        var settings = new LookUpSettings(Duration.ofSeconds(30), within, 20);
        return new VatNumberQueries(register, Clock.fixed(NOW, ZoneOffset.UTC), settings);
    }

    private static VatNumberCheck check(boolean valid, String consultation, String name) {
        return new VatNumberCheck(
                valid, THEIR_TIME, Optional.ofNullable(consultation), Optional.ofNullable(name), Optional.empty());
    }
}
