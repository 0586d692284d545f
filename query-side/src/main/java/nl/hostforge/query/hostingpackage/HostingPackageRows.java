package nl.hostforge.query.hostingpackage;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface HostingPackageRows extends Repository<HostingPackageRow, UUID> {
    List<HostingPackageRow> findByRetiredFalseOrderByMonthlyAscIdAsc();

    List<HostingPackageRow> findAllByOrderByRetiredAscMonthlyAscIdAsc();

    java.util.Optional<HostingPackageRow> findById(UUID id);
}
