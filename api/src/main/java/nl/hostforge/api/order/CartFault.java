package nl.hostforge.api.order;

import java.util.ArrayList;
import java.util.List;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.quote.CartItemBody;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.quote.QuoteProblem;

/** Puts what is wrong with a cart on the fields that the visitor has to mend. */
public final class CartFault {
    private CartFault() {}

    public static FieldFault of(QuoteProblem problem) {
        var path = problem.item() == null ? "customer.address.country" : pathOf(problem.item(), fieldOf(problem));
        return new FieldFault(path, problem.code(), problem.detail());
    }

    /** No registrar lets a name go without its code. */
    static List<FieldFault> missingTransferCodes(List<CartItemBody> items) {
        var faults = new ArrayList<FieldFault>();
        for (var at = 0; at < items.size(); at++) {
            var item = items.get(at);
            var missing = item.transferCode() == null || item.transferCode().isBlank();
            if (item.kind() == LineKind.DOMAIN_TRANSFER && missing)
                faults.add(new FieldFault(
                        pathOf(at, "transferCode"), "required", "A transfer needs the present registrar's code."));
        }
        return faults;
    }

    public static String pathOf(int item, String field) {
        return "items[" + item + "]." + field;
    }

    private static String fieldOf(QuoteProblem problem) {
        return switch (problem.code()) {
            case "unknown-package", "package-retired" -> "packageId";
            case "period-not-offered" -> "billingPeriod";
            case "quantity-not-offered" -> "quantity";
            case "not-for-sale" -> "kind";
            default -> "domain";
        };
    }
}
