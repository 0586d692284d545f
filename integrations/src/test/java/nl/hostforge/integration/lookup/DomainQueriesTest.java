package nl.hostforge.integration.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.messages.domain.DomainAvailability;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.DomainQuery.CheckDomains;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DomainQueriesTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Registrar registrar = mock(Registrar.class);

    @Test
    void names_are_answered_in_the_order_of_the_question() {
        when(registrar.check(List.of("a.nl", "b.nl", "c.nl", "d.nl")))
                .thenReturn(Outcome.done(List.of(
                        said("D.nl", true, null, null),
                        said("c.nl", true, "noted", "1200.00"),
                        said("a.nl", false, "in use", null))));

        assertThat(within(LONG).answer(question("a.nl", "b.nl", "c.nl", "d.nl")))
                .containsExactly(
                        new DomainAvailability(new DomainName("a.nl"), false, false, "in use"),
                        new DomainAvailability(new DomainName("c.nl"), true, true, null),
                        new DomainAvailability(new DomainName("d.nl"), true, false, null));
    }

    @Test
    void a_name_that_stands_twice_is_asked_once_and_answered_twice() {
        when(registrar.check(any())).thenReturn(Outcome.done(List.of(said("a.nl", true, null, null))));

        assertThat(within(LONG).answer(question("a.nl", "a.nl"))).hasSize(2);
        verify(registrar).check(List.of("a.nl"));
    }

    @Test
    void no_names_are_not_asked() {
        assertThat(within(LONG).answer(question())).isEmpty();
        verifyNoInteractions(registrar);
    }

    @Test
    void more_than_fifty_are_not_asked() {
        var many = IntStream.range(0, 51).mapToObj(number -> "a" + number + ".nl");

        assertThatThrownBy(() -> within(LONG).answer(question(many.toArray(String[]::new))))
                .isInstanceOf(IllegalArgumentException.class);
        verifyNoInteractions(registrar);
    }

    static Stream<Outcome<List<nl.hostforge.integration.registrar.DomainAvailability>>> endings() {
        return Stream.of(
                Outcome.refused(RefusalCode.NOT_PERMITTED, "no, says jansen.nl"),
                Outcome.tryLater("jansen.nl is busy"),
                Outcome.unknown("jansen.nl is lost"));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void a_registrar_that_cannot_be_asked_fails_the_question_and_names_nobody(
            Outcome<List<nl.hostforge.integration.registrar.DomainAvailability>> ending, CapturedOutput output) {
        when(registrar.check(any())).thenReturn(ending);

        assertThatThrownBy(() -> within(LONG).answer(question("jansen.nl"))).isInstanceOf(RegistrarSilent.class);
        assertThat(output).contains("which of 1 names are free").doesNotContain("jansen");
    }

    @Test
    void nobody_waits_longer_than_he_would(CapturedOutput output) {
        var answers = new CountDownLatch(1);
        when(registrar.check(any())).thenAnswer(_ -> {
            answers.await();
            return Outcome.done(List.of());
        });
        var queries = within(SHORT);

        assertThatThrownBy(() -> queries.answer(question("jansen.nl"))).isInstanceOf(RegistrarSilent.class);
        answers.countDown();
        assertThat(output).contains("did not answer within PT0.2S").doesNotContain("jansen");
    }

    @Test
    void a_slow_registrar_gathers_no_crowd() {
        var answers = new CountDownLatch(1);
        when(registrar.check(any())).thenAnswer(_ -> {
            answers.await();
            return Outcome.done(List.of());
        });
        var queries = new DomainQueries(registrar, new LookUpSettings(SHORT, LONG, 1));

        assertThatThrownBy(() -> queries.answer(question("a.nl"))).isInstanceOf(RegistrarSilent.class);
        assertThatThrownBy(() -> queries.answer(question("b.nl"))).isInstanceOf(RegistrarSilent.class);

        verify(registrar).check(List.of("a.nl")); // and b.nl was never asked
        answers.countDown();
    }

    private DomainQueries within(Duration time) {
        return new DomainQueries(registrar, new LookUpSettings(time, LONG, 20));
    }

    private static CheckDomains question(String... names) {
        return new CheckDomains(Stream.of(names).map(DomainName::new).toList());
    }

    private static nl.hostforge.integration.registrar.DomainAvailability said(
            String name, boolean available, String reason, String premium) {
        return new nl.hostforge.integration.registrar.DomainAvailability(
                name,
                available,
                Optional.ofNullable(reason),
                Optional.empty(),
                Optional.ofNullable(premium).map(amount -> new Registrar.Price(new BigDecimal(amount), "EUR")));
    }
}
