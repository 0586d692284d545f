package nl.hostforge.app.provisioning;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.coupon.Discount;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.RegisterCustomer;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.numberseries.NumberSeriesCommand.AllocateNumber;
import nl.hostforge.messages.numberseries.NumberSeriesId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.CorrectOrder;
import nl.hostforge.messages.order.OrderCommand.CreateOrder;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Places and approves orders by command, as the edge does. */
public final class PlacedOrders {
    private static final VatDecision DUTCH_VAT =
            new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of("billingCountry", "NL"));

    private final CommandGateway commands;

    public PlacedOrders(CommandGateway commands) {
        this.commands = commands;
    }

    /** @return an approved order of a new customer: hosting under a name, and the name's registration */
    public OrderId approvedHostingAndDomain(String domainName) {
        var order = place(domainName, true, true);
        commands.sendAndWait(new ApproveOrder(order, null));
        return order;
    }

    /** @return an approved order of a new customer: hosting alone */
    public OrderId approvedHosting(String domainName) {
        var order = pendingHosting(domainName);
        commands.sendAndWait(new ApproveOrder(order, null));
        return order;
    }

    /** @return an order of a new customer that waits for staff: hosting under a name, and the name's registration */
    public OrderId pendingHostingAndDomain(String domainName) {
        return place(domainName, true, true);
    }

    /** @return a pending order of a new, approved customer: hosting alone */
    public OrderId pendingHosting(String domainName) {
        return place(domainName, true, false);
    }

    /** @return a pending order of a new, approved customer: hosting alone, for less */
    public OrderId pendingHosting(String domainName, Discount discount) {
        register(domainName);
        var lines = lines(DomainName.parse(domainName), true, false).stream()
                .map(line -> line.less(discount))
                .toList();
        return order(customerOf(domainName), domainName, domainName, lines);
    }

    public static CustomerId customerOf(String domainName) {
        return new CustomerId(Ids.derived("test-customer", domainName));
    }

    /** @return a pending order of a customer who ordered before: hosting alone */
    public OrderId another(String customersDomainName, String domainName) {
        return order(customerOf(customersDomainName), customersDomainName, domainName, true, false);
    }

    /** Replaces a pending order's hosting by a registration of its name. */
    public void correct(OrderId order, String domainName) {
        var lines = lines(DomainName.parse(domainName), false, true);
        commands.sendAndWait(
                new CorrectOrder(order, null, lines, DUTCH_VAT, OrderTotals.of(lines, DUTCH_VAT), List.of()));
    }

    private OrderId place(String domainName, boolean hosting, boolean domain) {
        register(domainName);
        return order(customerOf(domainName), domainName, domainName, hosting, domain);
    }

    private void register(String domainName) {
        var customer = customerOf(domainName);
        var key = KeyRef.contact(customer);
        var details = details(domainName);
        commands.sendAndWait(new RegisterCustomer(
                customer,
                new EmailClaimId("email-claim/" + domainName),
                Personal.of(key, details),
                "digest",
                null,
                null));
        commands.sendAndWait(new ApproveCustomer(customer, null));
    }

    private OrderId order(
            CustomerId customer, String customersDomainName, String domainName, boolean hosting, boolean domain) {
        return order(customer, customersDomainName, domainName, lines(DomainName.parse(domainName), hosting, domain));
    }

    private OrderId order(CustomerId customer, String customersDomainName, String domainName, List<OrderLine> lines) {
        var order = new OrderId(Ids.derived("test-order", domainName));
        OrderNumber number = commands.sendAndWait(new AllocateNumber(NumberSeriesId.ORDERS, order));
        commands.sendAndWait(new CreateOrder(
                order,
                number,
                "digest",
                customer,
                false,
                Personal.of(KeyRef.contact(customer), details(customersDomainName)),
                null,
                lines,
                DUTCH_VAT,
                OrderTotals.of(lines, DUTCH_VAT),
                Language.DUTCH,
                "secret-hash",
                List.of(),
                null));
        return order;
    }

    private static List<OrderLine> lines(DomainName name, boolean hosting, boolean domain) {
        var lines = new ArrayList<OrderLine>();
        if (hosting) lines.add(line(1, LineKind.HOSTING, name, "7.50", "Web, een maand", Period.ofMonths(1)));
        if (domain)
            lines.add(line(
                    lines.size() + 1, LineKind.DOMAIN_REGISTRATION, name, "4.95", "Registratie", Period.ofYears(1)));
        return lines;
    }

    private static OrderLine line(
            int number, LineKind kind, DomainName name, String price, String text, Period period) {
        var hosting = kind == LineKind.HOSTING;
        return new OrderLine(
                number,
                kind,
                hosting ? new HostingPackageId(Ids.derived("test", "package")) : null,
                hosting ? "Web M" : null,
                name,
                hosting ? null : new Tld("nl"),
                period,
                1,
                Money.euro(price),
                Money.euro(price),
                Money.euro(price),
                text,
                text);
    }

    private static ContactDetails details(String domainName) {
        return new ContactDetails(
                CustomerKind.PERSON,
                "Mila",
                "Janssen",
                null,
                null,
                "mila@" + domainName,
                "+31201234567",
                new PostalAddress("Kade", "1", null, "3511 AA", "Utrecht", "NL"),
                Language.DUTCH);
    }
}
