package nl.hostforge.query.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface AccountRows extends Repository<AccountRow, UUID> {
    Optional<AccountRow> findById(UUID customerId);
}
