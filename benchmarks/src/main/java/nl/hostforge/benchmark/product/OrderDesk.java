package nl.hostforge.benchmark.product;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.CreateOrder;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.RequestProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.StartProvisioningStep;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Places orders of known customers, by the commands and with the metadata that the edge sends: contact details and the
 * caller's address sealed with the customer's key, ids that are spread as those that come from idempotency keys.
 */
public final class OrderDesk {
    private static final VatDecision DUTCH_VAT =
            new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of("billingCountry", "NL"));
    private static final List<StepId> STEPS = List.of(
            StepId.of(StepKind.SYNC_CUSTOMER),
            StepId.of(StepKind.PROVISION_HOSTING, 1),
            StepId.of(StepKind.REGISTER_DOMAIN, 2),
            StepId.of(StepKind.CONFIGURE_DNS, 2),
            StepId.of(StepKind.CREATE_INVOICE));

    private final CommandGateway commands;
    private final Vault vault;
    private final List<CustomerId> customers = new ArrayList<>();
    private final AtomicLong placed = new AtomicLong();

    /** Registers and approves customers, each with a key of their own. */
    public OrderDesk(Node node, int customers) {
        commands = node.commands();
        vault = node.bean(Vault.class);
        for (var count = 0; count < customers; count++) {
            var customer = new CustomerId(Ids.next());
            commands.sendAndWait(registration(customer));
            commands.sendAndWait(new ApproveCustomer(customer, null));
            this.customers.add(customer);
        }
    }

    /** @return the order that was placed */
    public CreateOrder place() {
        var count = placed.incrementAndGet();
        var customer = customers.get((int) (count % customers.size()));
        var lines = lines("bakkerij-" + count + ".nl");
        var order = new CreateOrder(
                new OrderId(Ids.derived("benchmark", UUID.randomUUID().toString())),
                OrderNumber.of(10_000_000 + count),
                "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
                customer,
                false,
                Personal.of(KeyRef.contact(customer), details(count)),
                null,
                lines,
                DUTCH_VAT,
                OrderTotals.of(lines, DUTCH_VAT),
                Language.DUTCH,
                "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
                List.of(),
                null);
        commands.sendAndWait(sentBy(customer, order));
        return order;
    }

    /** Registers a customer who was not known, whose key is made for it. */
    public void register() {
        commands.sendAndWait(registration(new CustomerId(Ids.next())));
    }

    /** Places an order and carries it to the end as saga and workers do: approved, each step done, active. */
    public CreateOrder deliver() {
        var order = place();
        commands.sendAndWait(sentBy(order.customerId(), new ApproveOrder(order.orderId(), null)));
        for (var step : STEPS) {
            commands.sendAndWait(new RequestProvisioningStep(order.orderId(), step));
            commands.sendAndWait(new StartProvisioningStep(order.orderId(), step, 1, 1));
            commands.sendAndWait(new CompleteProvisioningStep(
                    order.orderId(), step, 1, "1203498", Map.of("expiresOn", "2027-11-28")));
        }
        return order;
    }

    private RegisterCustomer registration(CustomerId customer) {
        return new RegisterCustomer(
                customer,
                EmailClaimId.of(vault, customer + "@example.nl"),
                Personal.of(KeyRef.contact(customer), details(0)),
                "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
                null,
                null);
    }

    private CommandMessage<?> sentBy(CustomerId customer, Object command) {
        return new GenericCommandMessage<>(
                command,
                Map.of(
                        Metadata.ACTOR_KIND,
                        ActorKind.VISITOR.name(),
                        Metadata.CORRELATION_ID,
                        Ids.next().toString(),
                        Metadata.IP,
                        vault.sealLine(KeyRef.contact(customer), Metadata.IP, "203.0.113.7")));
    }

    private static List<OrderLine> lines(String domain) {
        var name = DomainName.parse(domain);
        return List.of(
                new OrderLine(
                        1,
                        LineKind.HOSTING,
                        new HostingPackageId(Ids.derived("benchmark", "package")),
                        "Web M",
                        name,
                        null,
                        Period.ofMonths(1),
                        1,
                        Money.euro("7.50"),
                        Money.euro("7.50"),
                        Money.euro("7.50"),
                        "Web M, een maand",
                        "Web M, one month"),
                new OrderLine(
                        2,
                        LineKind.DOMAIN_REGISTRATION,
                        null,
                        null,
                        name,
                        new Tld("nl"),
                        Period.ofYears(1),
                        1,
                        Money.euro("4.95"),
                        Money.euro("4.95"),
                        Money.euro("4.95"),
                        "Registratie van " + domain + ", een jaar",
                        "Registration of " + domain + ", one year"));
    }

    private static ContactDetails details(long number) {
        return new ContactDetails(
                CustomerKind.PERSON,
                "Mila",
                "van der Linden",
                null,
                null,
                "mila." + number + "@example.nl",
                "+31201234567",
                new PostalAddress("Oudezijds Achterburgwal", "112", "bis", "1012 DT", "Amsterdam", "NL"),
                Language.DUTCH);
    }
}
