package nl.hostforge.api.order;

import java.util.ArrayList;
import java.util.List;
import nl.hostforge.api.domain.Availability;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.quote.CartItemBody;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.order.LineKind;

/**
 * The names that an order registers or transfers, each with its place in the cart.
 *
 * @param all as they stand in a cart whose quote found no fault
 */
public record OrderedNames(List<Ordered> all) {
    /** One name. */
    public record Ordered(int item, LineKind kind, DomainName name) {
        public FieldFault fault(String code, String message) {
            return new FieldFault(CartFault.pathOf(item, "domain"), code, message);
        }
    }

    public static OrderedNames in(List<CartItemBody> items) {
        var all = new ArrayList<Ordered>();
        for (var at = 0; at < items.size(); at++) {
            var item = items.get(at);
            if (item.kind() != LineKind.HOSTING) all.add(new Ordered(at, item.kind(), DomainName.parse(item.domain())));
        }
        return new OrderedNames(all);
    }

    /** @throws DomainNotAvailable if the registrar says so; one that says nothing holds up no order */
    public void checkAgainst(Availability registrar) {
        var registered = all.stream()
                .filter(ordered -> ordered.kind() == LineKind.DOMAIN_REGISTRATION)
                .toList();
        var known = registrar.of(registered.stream().map(Ordered::name).toList());
        var faults = registered.stream()
                .filter(ordered -> known.containsKey(ordered.name()))
                .filter(ordered -> !known.get(ordered.name()).available()
                        || known.get(ordered.name()).premium())
                .map(ordered -> ordered.fault("domain-not-available", "This name cannot be registered."))
                .toList();
        if (!faults.isEmpty()) throw new DomainNotAvailable(faults);
    }
}
