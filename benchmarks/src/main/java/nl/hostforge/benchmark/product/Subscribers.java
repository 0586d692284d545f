package nl.hostforge.benchmark.product;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

/** Customers, each with subscriptions of hosting whose first period is paid. */
public final class Subscribers {
    private static final int AT_A_TIME = 200;

    private final Node node;
    private final int perCustomer;
    private final IntFunction<BillingCycle> cycles;
    private final IntFunction<PostalAddress> addresses;

    /**
     * What is told of one of them goes by its number, from 0 on.
     *
     * @param cycles of all of a customer's subscriptions
     * @param addresses in whose country VAT is due, or not
     */
    public Subscribers(
            Node node, int perCustomer, IntFunction<BillingCycle> cycles, IntFunction<PostalAddress> addresses) {
        this.node = node;
        this.perCustomer = perCustomer;
        this.cycles = cycles;
        this.addresses = addresses;
    }

    public static PostalAddress inAmsterdam() {
        return new PostalAddress("Oudezijds Achterburgwal", "112", "bis", "1012 DT", "Amsterdam", "NL");
    }

    /** @return the id of the customer of a number */
    public static CustomerId idOf(int number) {
        return new CustomerId(Ids.derived("benchmark-customer", Integer.toString(number)));
    }

    public void start(int customers) {
        for (var from = 0; from < customers; from += AT_A_TIME) {
            IntStream.range(from, Math.min(customers, from + AT_A_TIME))
                    .parallel()
                    .forEach(this::customer);
        }
    }

    private void customer(int number) {
        var id = idOf(number);
        var email = "mila." + number + "@example.nl";
        node.commands()
                .sendAndWait(new RegisterCustomer(
                        id,
                        EmailClaimId.of(node.bean(Vault.class), email),
                        Personal.of(KeyRef.contact(id), details(email, addresses.apply(number))),
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
                cycles.apply(number),
                Money.euro("7.50"),
                null,
                new SubscriptionTerms(
                        new HostingPackageId(Ids.derived("benchmark", "package")),
                        Money.euro("7.50"),
                        "Web M, een maand",
                        "Web M, one month"));
    }

    private static ContactDetails details(String email, PostalAddress address) {
        return new ContactDetails(
                CustomerKind.PERSON,
                "Mila",
                "van der Linden",
                null,
                null,
                email,
                "+31201234567",
                address,
                Language.DUTCH);
    }
}
