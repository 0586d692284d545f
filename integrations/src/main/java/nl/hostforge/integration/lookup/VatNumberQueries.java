package nl.hostforge.integration.lookup;

import java.time.Clock;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.vat.VatNumberCheck;
import nl.hostforge.integration.vat.VatNumberRegister;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.vat.VatNumberAnswer;
import nl.hostforge.messages.vat.VatNumberQuery.CheckVatNumber;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers whether a VAT number exists. Text that cannot be a number is invalid, since the register has no such; every
 * other way of getting no answer leaves the number unverifiable.
 */
@Component
class VatNumberQueries {
    private static final Logger log = LoggerFactory.getLogger(VatNumberQueries.class);

    private final VatNumberRegister register;
    private final Clock clock;
    private final Patience patience;

    VatNumberQueries(VatNumberRegister register, Clock clock, LookUpSettings settings) {
        this.register = register;
        this.clock = clock;
        this.patience = new Patience("VIES", settings.vatNumberWithin(), settings.atATime());
    }

    @QueryHandler
    VatNumberAnswer answer(CheckVatNumber query) {
        var number = query.vatNumber() == null ? "" : query.vatNumber();
        return patience.ask(() -> register.check(number))
                .map(this::inOurWords)
                .orElseGet(() -> now(VatCheckOutcome.UNVERIFIABLE));
    }

    private VatNumberAnswer inOurWords(Outcome<VatNumberCheck> outcome) {
        return switch (outcome) {
            case Done<VatNumberCheck> done -> said(done.value());
            case Refused<?> refused when refused.code() == RefusalCode.INVALID_DATA -> now(VatCheckOutcome.INVALID);
            case Refused<?> refused -> silent(refused.code().name());
            case TryLater<?> later when !later.asked() -> now(VatCheckOutcome.UNVERIFIABLE);
            case TryLater<?> _ -> silent("later");
            case Unknown<?> _ -> silent("unclear");
        };
    }

    private static VatNumberAnswer said(VatNumberCheck check) {
        return check.valid()
                ? new VatNumberAnswer(
                        VatCheckOutcome.VALID,
                        check.checkedAt(),
                        check.consultationNumber().orElse(null),
                        check.name().orElse(null))
                : new VatNumberAnswer(VatCheckOutcome.INVALID, check.checkedAt(), null, null);
    }

    private VatNumberAnswer silent(String ending) {
        log.warn("VIES did not say whether a VAT number exists: {}", ending);
        return now(VatCheckOutcome.UNVERIFIABLE);
    }

    private VatNumberAnswer now(VatCheckOutcome outcome) {
        return new VatNumberAnswer(outcome, clock.instant(), null, null);
    }
}
