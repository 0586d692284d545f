package nl.hostforge.query.drift;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface DriftRows extends Repository<DriftRow, UUID> {
    Optional<DriftRow> findById(UUID id);

    @Query("select d from DriftRow d where d.provider = :provider and d.id > :after"
            + " and d.state in ('OPEN', 'FAILED', 'DISMISSED') order by d.id")
    List<DriftRow> findToResolve(String provider, UUID after, Limit limit);
}
