package nl.hostforge.integration.lookup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.messages.domain.DomainAvailability;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.DomainQuery.CheckDomains;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers which names are free. Logs say how many were asked about, never which: a name may be a person's. */
@Component
class DomainQueries {
    private static final Logger log = LoggerFactory.getLogger(DomainQueries.class);
    private static final int MOST_NAMES = 50;

    private final Registrar registrar;
    private final Patience patience;

    DomainQueries(Registrar registrar, LookUpSettings settings) {
        this.registrar = registrar;
        this.patience = new Patience("the registrar", settings.domainsWithin(), settings.atATime());
    }

    @QueryHandler
    List<DomainAvailability> answer(CheckDomains query) {
        var names = query.names().stream().map(DomainName::value).distinct().toList();
        if (names.size() > MOST_NAMES)
            throw new IllegalArgumentException("at most " + MOST_NAMES + " names can be asked about at once");
        if (names.isEmpty()) return List.of();
        var said = patience
                .ask(() -> registrar.check(names))
                .flatMap(outcome -> done(outcome, names.size()))
                .orElseThrow(RegistrarSilent::new)
                .stream()
                .collect(Collectors.toMap(
                        answer -> answer.domainName().toLowerCase(Locale.ROOT),
                        Function.identity(),
                        (first, repeated) -> first));
        return query.names().stream()
                .filter(name -> said.containsKey(name.value()))
                .map(name -> inOurWords(name, said.get(name.value())))
                .toList();
    }

    private static <T> Optional<T> done(Outcome<T> outcome, int names) {
        return switch (outcome) {
            case Done<T> done -> Optional.of(done.value());
            case Refused<T> refused -> nothing(names, refused.code().name());
            case TryLater<T> later -> nothing(names, later.asked() ? "later" : "not asked");
            case Unknown<T> _ -> nothing(names, "unclear");
        };
    }

    private static <T> Optional<T> nothing(int names, String ending) {
        log.warn("the registrar did not say which of {} names are free: {}", names, ending);
        return Optional.empty();
    }

    private static DomainAvailability inOurWords(
            DomainName name, nl.hostforge.integration.registrar.DomainAvailability said) {
        return new DomainAvailability(
                name,
                said.available(),
                said.premiumPrice().isPresent(),
                said.available() ? null : said.reason().orElse(null));
    }
}
