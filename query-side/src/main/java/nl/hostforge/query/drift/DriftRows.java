package nl.hostforge.query.drift;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface DriftRows extends Repository<DriftRow, UUID> {
    Optional<DriftRow> findById(UUID id);
}
