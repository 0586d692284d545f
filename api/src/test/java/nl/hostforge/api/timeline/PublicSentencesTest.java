package nl.hostforge.api.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.readmodel.TimelineEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicSentencesTest {
    @ParameterizedTest
    @MethodSource("events")
    void every_event_of_an_order_has_one_for_every_step_and_in_both_languages(String stableName) {
        for (var language : Language.values())
            for (var step : StepKind.values()) {
                var facts = Map.of("step", step + "/1", "domain", "voorbeeld.nl");
                assertThat(PublicSentences.of(entry(stableName, facts), language))
                        .endsWith(".")
                        .doesNotContain("{", "  ");
            }
    }

    static List<String> events() {
        return events(OrderEvent.class)
                .map(event -> event.getAnnotation(StoredAs.class).value())
                .toList();
    }

    private static Stream<Class<?>> events(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? events(member) : Stream.of(member));
    }

    private static TimelineEntry entry(String type, Map<String, String> facts) {
        return new TimelineEntry(
                0, Instant.EPOCH, ActorKind.SYSTEM, null, type, null, facts, List.of(), "for staff only");
    }
}
