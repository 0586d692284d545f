package nl.hostforge.query.coupon;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Reads rows of the live generation. */
interface CouponRows extends Repository<CouponRow, UUID> {
    Optional<CouponRow> findById(UUID id);
}
