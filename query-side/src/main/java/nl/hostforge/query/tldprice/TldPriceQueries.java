package nl.hostforge.query.tldprice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindAllTlds;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindOfferedTlds;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindTldPrice;
import nl.hostforge.query.readmodel.AnswersFrom;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked about the prices of domain names. There are few extensions, so the lists are whole. */
@Component
@AnswersFrom(TldPriceReadModel.NAME)
class TldPriceQueries {
    private final TldPriceRows rows;
    private final Clock clock;

    TldPriceQueries(TldPriceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @QueryHandler
    List<TldPrice> answer(FindOfferedTlds query) {
        return prices(rows.findByOfferedTrueOrderByTldAsc());
    }

    @QueryHandler
    List<TldPrice> answer(FindAllTlds query) {
        return prices(rows.findAllByOrderByTldAsc());
    }

    @QueryHandler
    Optional<TldPrice> answer(FindTldPrice query) {
        return rows.findById(query.tld().value()).map(row -> row.toPrice(today()));
    }

    private List<TldPrice> prices(List<TldPriceRow> found) {
        var today = today();
        return found.stream().map(row -> row.toPrice(today)).toList();
    }

    private LocalDate today() {
        return BillingCycle.dayOf(clock.instant());
    }
}
