package nl.hostforge.command.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.refusal.DecisionRefused;

/**
 * What was asked is not possible in the order's status. The facts hold the present {@code state}, the
 * {@code allowedStates} in which it is possible, and the {@code nextStates} that the order can move to.
 */
class InvalidOrderState extends DecisionRefused {
    InvalidOrderState(OrderStatus present, List<OrderStatus> allowed) {
        super(
                "invalid-order-state",
                "This order is %s; that is possible only while it is %s."
                        .formatted(
                                inWords(present),
                                String.join(
                                        " or ",
                                        allowed.stream()
                                                .map(InvalidOrderState::inWords)
                                                .toList())),
                Map.of(
                        "state", present.name(),
                        "allowedStates", names(allowed),
                        "nextStates", names(Moves.from(present))));
    }

    private static String inWords(OrderStatus status) {
        return status == OrderStatus.CANCELLING
                ? "being cancelled"
                : status.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(List<OrderStatus> statuses) {
        return statuses.stream().map(OrderStatus::name).toList();
    }
}
