package nl.hostforge.command.coupon;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;

/** Which orders use a coupon. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class Redemptions {
    private static final Duration UNCONFIRMED_LASTS = Duration.ofHours(1);

    private List<Redemption> all = new ArrayList<>();

    /** One order's use of it. */
    record Redemption(OrderId order, CustomerId customer, Instant at, boolean confirmed) {}

    Optional<Redemption> of(OrderId order) {
        return all.stream()
                .filter(redemption -> redemption.order().equals(order))
                .findFirst();
    }

    boolean areBy(CustomerId customer) {
        return all.stream().anyMatch(redemption -> redemption.customer().equals(customer));
    }

    /** @return the orders that were never stored, as far as can be told */
    List<OrderId> abandonedAt(Instant now) {
        return all.stream()
                .filter(redemption ->
                        !redemption.confirmed() && now.isAfter(redemption.at().plus(UNCONFIRMED_LASTS)))
                .map(Redemption::order)
                .toList();
    }

    int count() {
        return all.size();
    }

    void add(OrderId order, CustomerId customer, Instant at) {
        all.add(new Redemption(order, customer, at, false));
    }

    void confirm(OrderId order) {
        all.replaceAll(redemption -> redemption.order().equals(order)
                ? new Redemption(order, redemption.customer(), redemption.at(), true)
                : redemption);
    }

    void remove(OrderId order) {
        all.removeIf(redemption -> redemption.order().equals(order));
    }
}
