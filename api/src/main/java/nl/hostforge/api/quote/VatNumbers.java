package nl.hostforge.api.quote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.hostforge.api.customer.CustomerVat;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.vat.VatNumberAnswer;
import nl.hostforge.messages.vat.VatNumberQuery.CheckVatNumber;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the EU's register says about VAT numbers. A cart is quoted at each change of it, so an answer counts for ten
 * minutes; that there was none is not kept, since the register may be back a moment later.
 */
@Component
public class VatNumbers {
    private static final Duration COUNTS_FOR = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;
    private static final Logger log = LoggerFactory.getLogger(VatNumbers.class);

    private final Messages messages;
    private final Clock clock;
    private final Cache<String, VatNumberAnswer> answers;

    VatNumbers(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(COUNTS_FOR)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** @return empty where there is no number, or none that the register could know */
    public Optional<VatNumberAnswer> check(CustomerVat customer) {
        if (!customer.hasEuropeanNumber()) return Optional.empty();
        var number = customer.vatNumber();
        var known = answers.getIfPresent(number);
        if (known != null) return Optional.of(known);
        var answer = ask(number);
        if (answer.outcome() != VatCheckOutcome.UNVERIFIABLE) answers.put(number, answer);
        return Optional.of(answer);
    }

    private VatNumberAnswer ask(String number) {
        try {
            return messages.ask(new CheckVatNumber(number), ResponseTypes.instanceOf(VatNumberAnswer.class));
        } catch (RuntimeException unreachable) {
            log.warn(
                    "nobody can check VAT numbers now: {}",
                    unreachable.getClass().getName());
            return new VatNumberAnswer(VatCheckOutcome.UNVERIFIABLE, clock.instant(), null, null);
        }
    }
}
