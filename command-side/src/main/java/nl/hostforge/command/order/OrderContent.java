package nl.hostforge.command.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.vat.VatDecision;

/** What makes the lines of an order an order: each can be delivered, and together they cost what the customer was shown. */
final class OrderContent {
    private OrderContent() {}

    /**
     * @throws InvalidOrderLines if a line cannot be delivered
     * @throws OrderTotalsWrong if the totals do not follow from the lines
     */
    static void check(List<OrderLine> lines, List<TransferCode> codes, VatDecision vat, OrderTotals totals) {
        if (lines.isEmpty()) throw new InvalidOrderLines("An order has at least one line.");
        Set<DomainName> domains = new HashSet<>();
        Set<DomainName> hosted = new HashSet<>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            require(line.number() == at + 1, line, "Lines are numbered from 1.");
            checkKind(line);
            checkPrice(line);
            if (line.isForDomain())
                require(domains.add(line.domainName()), line, "A domain name can be ordered only once.");
            if (line.kind() == LineKind.HOSTING) // Plesk names a subscription for its domain, so there is one of each
            require(hosted.add(line.domainName()), line, "A domain name can have only one hosting package.");
        }
        for (var code : codes)
            if (lines.stream()
                    .noneMatch(line -> line.number() == code.lineNumber() && line.kind() == LineKind.DOMAIN_TRANSFER))
                throw new InvalidOrderLines(code.lineNumber(), "A transfer code belongs to a transfer.");
        var expected = OrderTotals.of(lines, vat);
        if (!agree(totals, expected)) throw new OrderTotalsWrong(expected);
    }

    /**
     * @param changed null for none
     * @return the lines, with the changed one in the place of its number
     */
    static List<OrderLine> replaced(List<OrderLine> lines, OrderLine changed) {
        if (changed == null) return lines;
        return lines.stream()
                .map(line -> line.number() == changed.number() ? changed : line)
                .toList();
    }

    private static void checkKind(OrderLine line) {
        switch (line.kind()) {
            case HOSTING ->
                require(
                        line.hostingPackageId() != null && line.servicePlan() != null && recurs(line),
                        line,
                        "Hosting needs a package, its service plan, a domain name and a period.");
            case DOMAIN_REGISTRATION, DOMAIN_TRANSFER ->
                require(line.tld() != null && recurs(line), line, "A domain needs a name, an extension and a period.");
            case SETUP_FEE -> require(line.billingPeriod() == null, line, "A fee is charged once.");
        }
    }

    private static boolean recurs(OrderLine line) {
        return line.domainName() != null && line.billingPeriod() != null && line.renewalPrice() != null;
    }

    private static void checkPrice(OrderLine line) {
        require(line.quantity() > 0, line, "A quantity is at least 1.");
        require(!line.unitPrice().isNegative(), line, "A price cannot be negative.");
        require(line.renewalPrice() == null || !line.renewalPrice().isNegative(), line, "A price cannot be negative.");
        var listed = line.unitPrice().times(line.quantity());
        if (line.discount() == null) {
            require(listed.compareTo(line.net()) == 0, line, "A line costs its unit price times its quantity.");
        } else {
            var off = line.discount().off();
            require(!off.isNegative() && !off.exceeds(listed), line, "A discount takes no more off than there is.");
            require(listed.minus(off).compareTo(line.net()) == 0, line, "A line costs its price less its discount.");
        }
    }

    /** @return the coupon that a line is discounted by; null where none is */
    static CouponId couponOf(List<OrderLine> lines) {
        return lines.stream()
                .filter(line -> line.discount() != null)
                .map(line -> line.discount().by().couponId())
                .findFirst()
                .orElse(null);
    }

    private static boolean agree(OrderTotals given, OrderTotals expected) {
        return given.net().compareTo(expected.net()) == 0
                && given.vat().compareTo(expected.vat()) == 0
                && given.gross().compareTo(expected.gross()) == 0;
    }

    private static void require(boolean holds, OrderLine line, String otherwise) {
        if (!holds) throw new InvalidOrderLines(line.number(), otherwise);
    }
}
