package nl.hostforge.query.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface OrderRows extends Repository<OrderRow, UUID> {
    /** An order's two rows. */
    record Whole(OrderRow row, OrderContentRow content) {}

    @Query("select o, c from OrderRow o join OrderContentRow c on c.orderId = o.id where o.id = :id")
    Optional<Whole> findWhole(UUID id);

    @Query("select o, c from OrderRow o join OrderContentRow c on c.orderId = o.id where o.number = :number")
    Optional<Whole> findWholeByNumber(String number);

    @Query("select o, c from OrderRow o join OrderContentRow c on c.orderId = o.id"
            + " where o.number = :number and o.trackingSecretHash = :secretHash")
    Optional<Whole> findWholeByNumberAndSecret(String number, String secretHash);

    @Query("select w from OrderWorkRow w where w.key.orderId = :orderId order by w.compensation, w.position")
    List<OrderWorkRow> findWork(UUID orderId);
}
