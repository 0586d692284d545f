package nl.hostforge.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToPlesk;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftEvent.DriftAccepted;
import nl.hostforge.messages.drift.DriftEvent.DriftFound;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;
import nl.hostforge.messages.service.ServiceQuery.FindServices;
import nl.hostforge.messages.service.ServiceQuery.FindServicesLike;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class ServiceProjectionTest {
    private static final CustomerId ANNA = new CustomerId(Ids.derived("customer", "anna"));

    @Autowired
    Playback playback;

    @Autowired
    ServiceQueries queries;

    @Autowired
    InMemoryVault vault;

    private OrderStory order;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        order = new OrderStory(vault, ANNA, 1);
        playback.happen(order.id, order.created(), order.approved());
    }

    @Test
    void a_thing_is_known_by_its_reference_from_when_it_is_asked_for_and_nothing_is_expected_of_it_yet() {
        playback.happen(order.id, order.requested(OrderStory.HOSTING, 1));
        var hosting = only(ServiceKind.HOSTING);
        assertThat(hosting.reference()).isEqualTo("sub:" + order.id + "/1");
        assertThat(hosting.label()).isEqualTo("voorbeeld.nl");
        assertThat(hosting.pending()).isTrue();
        assertThat(hosting.expected()).isEmpty();
        assertThat(hosting.isExpected()).isFalse();
    }

    @Test
    void what_a_step_made_is_expected_as_the_step_told() {
        playback.happen(
                order.id,
                order.requested(OrderStory.HOSTING, 1),
                order.completed(OrderStory.HOSTING, 1),
                order.requested(OrderStory.DOMAIN, 1),
                domain("2027-11-23"),
                order.requested(OrderStory.DNS, 1),
                dns("ns1.example.net,ns2.example.net", "false"),
                order.requested(OrderStory.INVOICE, 1),
                order.invoiced(Map.of("invoiceNumber", "2026-0001", "total", "21.163")));
        assertThat(only(ServiceKind.HOSTING).expected())
                .containsEntry(ServiceTrait.PRESENCE, "present")
                .containsEntry(ServiceTrait.STATE, "active")
                .containsEntry(ServiceTrait.PLAN, "Web M");
        assertThat(only(ServiceKind.HOSTING).pending()).isFalse();
        assertThat(only(ServiceKind.DOMAIN).expected())
                .containsEntry(ServiceTrait.EXPIRY, "2027-11-23")
                .containsEntry(ServiceTrait.AUTO_RENEW, "off")
                .containsEntry(ServiceTrait.LOCK, "off")
                .containsEntry(ServiceTrait.NAME_SERVERS, "ns1.example.net,ns2.example.net");
        assertThat(only(ServiceKind.INVOICE).label()).isEqualTo("2026-0001");
        assertThat(only(ServiceKind.INVOICE).expected())
                .containsEntry(ServiceTrait.STATE, "open")
                .containsEntry(ServiceTrait.TOTAL, "21.16");
    }

    @Test
    void nothing_is_expected_of_what_staff_made_by_hand() {
        playback.happen(order.id, order.requested(OrderStory.HOSTING, 1), order.completedByHand(OrderStory.HOSTING));
        assertThat(only(ServiceKind.HOSTING).expected()).isEmpty();
        assertThat(only(ServiceKind.HOSTING).pending()).isFalse();
    }

    @Test
    void what_is_undone_is_gone_and_an_invoice_that_is_credited_has_a_credit_note_beside_it() {
        playback.happen(
                order.id,
                order.requested(OrderStory.HOSTING, 1),
                order.completed(OrderStory.HOSTING, 1),
                order.requested(OrderStory.INVOICE, 1),
                order.invoiced(Map.of()),
                order.removalRequested(1),
                order.removalCompleted(),
                order.creditRequested(1),
                order.credited());
        assertThat(only(ServiceKind.HOSTING).expected()).containsEntry(ServiceTrait.PRESENCE, "absent");
        assertThat(services(ServiceKind.INVOICE))
                .extracting(ServiceOverview::providerId)
                .containsExactlyInAnyOrder("theirs-" + OrderStory.INVOICE, "credit-7");
    }

    @Test
    void an_invoice_that_is_written_off_is_expected_to_be_uncollectible() {
        playback.happen(order.id, order.requested(OrderStory.INVOICE, 1), order.completed(OrderStory.INVOICE, 1));
        var invoice = InvoiceId.ofOrder(order.id);
        assertThat(only(ServiceKind.INVOICE).expected()).containsEntry(ServiceTrait.STATE, "open");
        playback.happen(
                invoice, issued(invoice), new InvoiceWrittenOff(invoice, ANNA, Money.euro("12.10"), "Bankrupt"));
        assertThat(only(ServiceKind.INVOICE).expected())
                .containsEntry(ServiceTrait.STATE, "uncollectible")
                .doesNotContainKey(ServiceTrait.OUTSTANDING);
    }

    @Test
    void what_is_taken_over_is_what_the_log_says_from_then_on() {
        playback.happen(order.id, order.requested(OrderStory.DOMAIN, 1), domain("2027-11-23"));
        accept(ServiceKind.DOMAIN, "theirs-" + OrderStory.DOMAIN, ServiceTrait.EXPIRY, "2028-11-23");
        assertThat(only(ServiceKind.DOMAIN).expected()).containsEntry(ServiceTrait.EXPIRY, "2028-11-23");
        accept(ServiceKind.HOSTING, "guid-of-a-stranger", ServiceTrait.PRESENCE, "present");
        assertThat(only(ServiceKind.HOSTING).expected()).containsOnly(Map.entry(ServiceTrait.PRESENCE, "present"));
        assertThat(only(ServiceKind.HOSTING).providerId()).isEqualTo("guid-of-a-stranger");
    }

    @Test
    void a_customer_who_is_being_synchronised_has_accounts_that_may_be_either_way() {
        playback.happen(ANNA, new CustomerStory(vault, ANNA).registered(Someone.anna()));
        playback.happen(order.id, order.requested(OrderStory.SYNC, 1));
        assertThat(only(ServiceKind.PANEL_ACCOUNT).pending()).isTrue();
        playback.happen(ANNA, new CustomerLinkedToPlesk(ANNA, "guid-1"));
        assertThat(only(ServiceKind.PANEL_ACCOUNT).providerId()).isEqualTo("guid-1");
        playback.happen(order.id, order.completed(OrderStory.SYNC, 1));
        assertThat(services(ServiceKind.BOOKED_CONTACT)).noneMatch(ServiceOverview::pending);
    }

    @Test
    void things_are_found_by_what_a_provider_shows_and_page_by_page() {
        playback.happen(order.id, order.requested(OrderStory.HOSTING, 1), order.completed(OrderStory.HOSTING, 1));
        var id = "theirs-" + OrderStory.HOSTING;
        assertThat(queries.answer(new FindServicesLike(ServiceKind.HOSTING, List.of(id), List.of(), List.of())))
                .hasSize(1);
        assertThat(queries.answer(
                        new FindServicesLike(ServiceKind.HOSTING, List.of(), List.of(), List.of("voorbeeld.nl"))))
                .hasSize(1);
        assertThat(queries.answer(new FindServicesLike(ServiceKind.DOMAIN, List.of(id), List.of(), List.of())))
                .isEmpty();
        var first = only(ServiceKind.HOSTING).id();
        assertThat(queries.answer(new FindServices(ServiceKind.HOSTING, first, 10)))
                .isEmpty();
    }

    @Test
    void a_rebuild_gives_the_same() {
        playback.happen(
                order.id,
                order.requested(OrderStory.HOSTING, 1),
                order.completed(OrderStory.HOSTING, 1),
                order.removalRequested(1),
                order.removalCompleted());
        accept(ServiceKind.DOMAIN, "stranger", ServiceTrait.PRESENCE, "present");
        var before = playback.contents("services");
        playback.rebuild("services", 3, playback.log());
        assertThat(playback.contents("services")).isEqualTo(before);
    }

    private InvoiceIssued issued(InvoiceId invoice) {
        var totals = new OrderTotals(Money.euro("10.00"), Money.euro("2.10"), Money.euro("12.10"));
        return new InvoiceIssued(
                invoice,
                order.id,
                order.number,
                ANNA,
                InvoiceSeriesId.BOOKKEEPING,
                "2026-0017",
                LocalDate.parse("2026-11-23"),
                null,
                totals,
                totals.gross(),
                InvoiceNumbering.BOOKKEEPING,
                "theirs-" + OrderStory.INVOICE);
    }

    private void accept(ServiceKind kind, String thing, ServiceTrait trait, String theirs) {
        var known = services(kind).stream()
                .filter(service -> thing.equals(service.providerId()))
                .map(ServiceOverview::id)
                .findFirst()
                .orElse(null);
        var difference = new Difference(
                known, kind, thing, trait, "before", theirs, DriftRemedy.TAKE_OVER, null, null, null, null, null);
        var id = DriftFindingId.of(difference);
        playback.happen(
                id, new DriftFound(id, difference, Ids.next(), Instant.EPOCH), new DriftAccepted(id, difference, 1));
    }

    private ProvisioningStepCompleted domain(String expiresOn) {
        return new ProvisioningStepCompleted(
                order.id,
                ANNA,
                OrderStory.DOMAIN,
                StepKind.REGISTER_DOMAIN,
                2,
                1,
                "theirs-" + OrderStory.DOMAIN,
                Map.of("expiresOn", expiresOn));
    }

    private ProvisioningStepCompleted dns(String nameServers, String locked) {
        return new ProvisioningStepCompleted(
                order.id,
                ANNA,
                OrderStory.DNS,
                StepKind.CONFIGURE_DNS,
                2,
                1,
                "theirs-" + OrderStory.DOMAIN,
                Map.of("nameServers", nameServers, "locked", locked));
    }

    private ServiceOverview only(ServiceKind kind) {
        assertThat(services(kind)).hasSize(1);
        return services(kind).getFirst();
    }

    private List<ServiceOverview> services(ServiceKind kind) {
        return queries.answer(new FindServices(kind, null, 10));
    }
}
