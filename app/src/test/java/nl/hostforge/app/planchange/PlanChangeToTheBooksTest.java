package nl.hostforge.app.planchange;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.Packages;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.HttpShop.Answer;
import nl.hostforge.app.running.ProductProcess;
import nl.hostforge.messages.billing.CreditNoteOverview;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.IntroduceHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Delivered hosting of EUR 7.50 a month gets other packages, and its customer pays what they cost for the days they are had. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "hostforge.admin.password=" + ProductProcess.PASSWORD})
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class PlanChangeToTheBooksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    JdbcClient database;

    private HttpShop shop;

    @BeforeEach
    void shop() {
        shop = new HttpShop("http://127.0.0.1:" + port);
    }

    @Test
    void what_costs_more_is_invoiced_as_previewed_and_what_was_charged_is_credited_when_it_costs_less_again()
            throws Exception {
        var order = active("lavendel.nl");
        var subscription = SubscriptionId.ofLine(order, 1);
        var larger = introduce("duurder", "12.00", "Web L");
        var preview = preview(order, larger);
        assertThat(preview.text("/usual")).isEqualTo("NOW");

        assertThat(change(order, larger, null).status()).isEqualTo(200);
        within(PATIENCE, () -> assertThat(plansOf(subscription)).hasSize(1));
        var charge = new InvoiceId(UUID.fromString(plansOf(subscription).getFirst()));
        within(PATIENCE, () -> assertThat(find(charge).overview().state()).isEqualTo(InvoiceState.ISSUED));
        within(PATIENCE, () -> assertThat(find(charge).bookedId()).isNotNull());
        var invoice = find(charge);
        assertThat(invoice.overview().totals().gross()).isEqualTo(Money.euro(preview.text("/today/gross/amount")));
        assertThat(invoice.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.textNl()).startsWith("Overstap van "));
        within(PATIENCE, () -> assertThat(shown(subscription).paid()).isEqualTo(Money.euro("12.00")));

        var smaller = introduce("goedkoper", "9.00", "Web M");
        assertThat(preview(order, smaller).text("/usual")).isEqualTo("NEXT_PERIOD");
        assertThat(change(order, smaller, "NOW").status()).isEqualTo(200);
        within(
                PATIENCE,
                () -> assertThat(find(charge).creditNotes())
                        .extracting(CreditNoteOverview::number)
                        .doesNotContainNull()
                        .hasSize(1));
        within(PATIENCE, () -> assertThat(shown(subscription).paid()).isEqualTo(Money.euro("9.00")));
        var credited = find(charge).creditNotes().getFirst().totals().net().negated();
        assertThat(shown(subscription).creditable())
                .isEqualTo(invoice.overview().totals().net().minus(credited));
        assertThat(find(charge).open())
                .isEqualTo(invoice.overview()
                        .totals()
                        .gross()
                        .plus(find(charge).creditNotes().getFirst().totals().gross()));
    }

    @Test
    void the_first_period_is_on_the_bookkeepings_invoice_so_what_costs_less_comes_with_the_next_one() throws Exception {
        var order = active("rozemarijn.nl");
        var subscription = SubscriptionId.ofLine(order, 1);
        var smaller = introduce("klein", "5.00", "Web S");
        var now = change(order, smaller, "NOW");
        assertThat(now.status()).isEqualTo(400);
        assertThat(now.text("/errors/0/code")).isEqualTo("not-creditable");

        assertThat(change(order, smaller, null).status()).isEqualTo(200);
        within(PATIENCE, () -> assertThat(shown(subscription).planned()).isNotNull());
        assertThat(shown(subscription).planned().from())
                .isEqualTo(shown(subscription).next().from());
        assertThat(plansOf(subscription)).isEmpty();

        var kept = shop.asAdmin("POST", "/api/admin/subscriptions/" + subscription + "/plan/withdraw", "{}");
        assertThat(kept.status()).isEqualTo(200);
        within(PATIENCE, () -> assertThat(shown(subscription).planned()).isNull());
    }

    private OrderId active(String name) {
        var order = new PlacedOrders(commands).approvedHosting(name);
        within(
                PATIENCE,
                () -> assertThat(shown(SubscriptionId.ofLine(order, 1)).status())
                        .isEqualTo(SubscriptionStatus.ACTIVE));
        return order;
    }

    private String introduce(String slug, String monthly, String servicePlan) {
        var like = Packages.introduce(slug);
        commands.sendAndWait(new IntroduceHostingPackage(
                like.hostingPackageId(),
                slug,
                like.text(),
                new PackagePrices(Money.euro(monthly), Money.euro("120.00"), Money.noEuro()),
                like.limits(),
                servicePlan));
        var query = new FindPackage(like.hostingPackageId());
        var answer = ResponseTypes.optionalInstanceOf(HostingPackageOverview.class);
        within(PATIENCE, () -> assertThat(queries.query(query, answer).join()).isPresent());
        return like.hostingPackageId().toString();
    }

    private Answer preview(OrderId order, String chosen) throws Exception {
        return shop.asAdmin("GET", "/api/admin/orders/" + order + "/lines/1/plan/preview?packageId=" + chosen, null);
    }

    /** @param when null for whatever is usual */
    private Answer change(OrderId order, String chosen, String when) throws Exception {
        var moment = when == null ? "" : ", \"when\": \"" + when + "\"";
        return shop.asAdmin(
                "POST",
                "/api/admin/orders/" + order + "/lines/1/plan",
                "{\"packageId\": \"" + chosen + "\", \"reason\": \"a test\"" + moment + "}");
    }

    /** @return for each change of plan that happened and is charged, the invoice that asks for it */
    private List<String> plansOf(SubscriptionId subscription) {
        return database.sql("select convert_from(payload, 'UTF8')::jsonb ->> 'invoiceId' from domain_event_entry"
                        + " where aggregate_identifier = ? and payload_type = 'subscription.SubscriptionPlanChanged'"
                        + " order by sequence_number")
                .param(subscription.toString())
                .query(String.class)
                .list();
    }

    private InvoiceDetails find(InvoiceId id) {
        return queries.query(new FindInvoice(id), ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .join()
                .orElseThrow(() -> new AssertionError("there is no invoice " + id + " yet"));
    }

    private SubscriptionOverview shown(SubscriptionId id) {
        return queries.query(new FindSubscription(id), ResponseTypes.optionalInstanceOf(SubscriptionOverview.class))
                .join()
                .orElseThrow(() -> new AssertionError("there is no subscription " + id + " yet"));
    }
}
