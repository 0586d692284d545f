package nl.hostforge.query.hostingpackage;

import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindAllPackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindOrderablePackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import nl.hostforge.query.readmodel.AnswersFrom;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked about hosting packages. The catalogue is small, so its lists are whole. */
@Component
@AnswersFrom(HostingPackageReadModel.NAME)
class HostingPackageQueries {
    private final HostingPackageRows rows;

    HostingPackageQueries(HostingPackageRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    List<HostingPackageOverview> answer(FindOrderablePackages query) {
        return overviews(rows.findByRetiredFalseOrderByMonthlyAscIdAsc());
    }

    @QueryHandler
    List<HostingPackageOverview> answer(FindAllPackages query) {
        return overviews(rows.findAllByOrderByRetiredAscMonthlyAscIdAsc());
    }

    @QueryHandler
    Optional<HostingPackageOverview> answer(FindPackage query) {
        return rows.findById(query.hostingPackageId().value()).map(HostingPackageRow::toOverview);
    }

    private static List<HostingPackageOverview> overviews(List<HostingPackageRow> rows) {
        return rows.stream().map(HostingPackageRow::toOverview).toList();
    }
}
