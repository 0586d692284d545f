package nl.hostforge.command.pricechange;

import java.time.LocalDate;
import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** Customers would be told of another price too late. */
class NoticeTooShort extends DecisionRefused {
    NoticeTooShort(LocalDate earliest) {
        super(
                "notice-too-short",
                "Customers are told some time before: it can be %s at the earliest.".formatted(earliest),
                Map.of("earliest", earliest.toString()));
    }
}
