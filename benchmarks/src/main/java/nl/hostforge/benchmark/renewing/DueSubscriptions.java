package nl.hostforge.benchmark.renewing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.hostforge.benchmark.product.Node;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.RegisterCustomer;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCommand.StartSubscription;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;

/** Customers, each with subscriptions of hosting that began a month ago, so that all are due today. */
final class DueSubscriptions {
    private static final int AT_A_TIME = 200;

    private final Node node;
    private final int perCustomer;
    private final LocalDate anchor;

    DueSubscriptions(Node node, int perCustomer) {
        this.node = node;
        this.perCustomer = perCustomer;
        anchor = BillingCycle.dayOf(Instant.now()).minusMonths(1);
    }

    void start(int customers) {
        for (var from = 0; from < customers; from += AT_A_TIME) {
            IntStream.range(from, Math.min(customers, from + AT_A_TIME))
                    .parallel()
                    .forEach(this::customer);
        }
    }

    private void customer(int number) {
        var id = new CustomerId(Ids.derived("benchmark-customer", Integer.toString(number)));
        var email = "mila." + number + "@example.nl";
        node.commands()
                .sendAndWait(new RegisterCustomer(
                        id,
                        EmailClaimId.of(node.bean(Vault.class), email),
                        Personal.of(KeyRef.contact(id), details(email)),
                        "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
                        null,
                        null));
        node.commands().sendAndWait(new ApproveCustomer(id, null));
        var starting = IntStream.rangeClosed(1, perCustomer)
                .mapToObj(line -> node.commands().send(subscription(id, number, line)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(starting).join();
    }

    private StartSubscription subscription(CustomerId customer, int number, int line) {
        var order = new OrderId(Ids.derived("benchmark-order", Integer.toString(number)));
        return new StartSubscription(
                SubscriptionId.ofLine(order, line),
                customer,
                order,
                OrderNumber.of(10_000_000L + number),
                line,
                20,
                SubscriptionKind.HOSTING,
                new DomainName("bakkerij-" + number + "-" + line + ".nl"),
                new BillingCycle(anchor, Period.ofMonths(1), 1),
                Money.euro("7.50"),
                null,
                new SubscriptionTerms(
                        new HostingPackageId(Ids.derived("benchmark", "package")),
                        Money.euro("7.50"),
                        "Web M, een maand",
                        "Web M, one month"));
    }

    private static ContactDetails details(String email) {
        return new ContactDetails(
                CustomerKind.PERSON,
                "Mila",
                "van der Linden",
                null,
                null,
                email,
                "+31201234567",
                new PostalAddress("Oudezijds Achterburgwal", "112", "bis", "1012 DT", "Amsterdam", "NL"),
                Language.DUTCH);
    }
}
