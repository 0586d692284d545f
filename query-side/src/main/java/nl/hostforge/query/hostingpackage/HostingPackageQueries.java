package nl.hostforge.query.hostingpackage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindAllPackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindOrderablePackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.query.readmodel.AnswersFrom;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked about hosting packages. The catalogue is small, so its lists are whole. */
@Component
@AnswersFrom(HostingPackageReadModel.NAME)
class HostingPackageQueries {
    private static final Comparator<HostingPackageOverview> CHEAPEST_FIRST =
            Comparator.comparing(hosting -> hosting.prices().monthly().amount());

    private final HostingPackageRows rows;
    private final Clock clock;

    HostingPackageQueries(HostingPackageRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @QueryHandler
    List<HostingPackageOverview> answer(FindOrderablePackages query) {
        return overviews(rows.findByRetiredFalseOrderByMonthlyAscIdAsc())
                .sorted(CHEAPEST_FIRST)
                .toList();
    }

    @QueryHandler
    List<HostingPackageOverview> answer(FindAllPackages query) {
        return overviews(rows.findAllByOrderByRetiredAscMonthlyAscIdAsc())
                .sorted(Comparator.comparing(HostingPackageOverview::retired).thenComparing(CHEAPEST_FIRST))
                .toList();
    }

    @QueryHandler
    Optional<HostingPackageOverview> answer(FindPackage query) {
        return rows.findById(query.hostingPackageId().value()).map(row -> row.toOverview(today()));
    }

    private Stream<HostingPackageOverview> overviews(List<HostingPackageRow> found) {
        var today = today();
        return found.stream().map(row -> row.toOverview(today));
    }

    private LocalDate today() {
        return BillingCycle.dayOf(clock.instant());
    }
}
