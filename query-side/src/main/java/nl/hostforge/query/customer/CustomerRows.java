package nl.hostforge.query.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface CustomerRows extends Repository<CustomerRow, UUID> {
    /** How many orders a customer has. */
    record Orders(UUID customer, long count) {}

    Optional<CustomerRow> findById(UUID id);

    /** Who took the address last: whoever had it before has given it back, even where that is not shown yet. */
    Optional<CustomerRow> findFirstByEmailClaimIdOrderByEmailClaimedAtDescIdDesc(String emailClaimId);

    /** @return nothing for those who have none */
    @Query(
            "select o.customerId, count(*) from CustomerOrderRow o where o.customerId in :customers group by o.customerId")
    List<Orders> countOrders(Collection<UUID> customers);

    @Query(
            "select c from CustomerRow c where c.id in :customers and c.vatNumber is not null and c.vatCheckedAt < :moment")
    List<CustomerRow> findCheckedBefore(Collection<UUID> customers, Instant moment);
}
