package nl.hostforge.integration.drift;

import static nl.hostforge.messages.service.ServiceTrait.AUTO_RENEW;
import static nl.hostforge.messages.service.ServiceTrait.IDENTITY;
import static nl.hostforge.messages.service.ServiceTrait.NAME_SERVERS;
import static nl.hostforge.messages.service.ServiceTrait.PLAN;
import static nl.hostforge.messages.service.ServiceTrait.PRESENCE;
import static nl.hostforge.messages.service.ServiceTrait.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;
import nl.hostforge.messages.service.ServiceTrait;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final CustomerId ANNA = new CustomerId(Ids.derived("customer", "anna"));
    private static final OrderId ORDER = new OrderId(Ids.derived("order", "first"));
    private static final Map<ServiceTrait, String> ACTIVE_WEB_M =
            Map.of(PRESENCE, "present", STATE, "active", PLAN, "Web M");

    @Test
    void what_is_as_the_log_says_is_no_finding() {
        var row = hosting("guid-1", ACTIVE_WEB_M, false, NOON);
        assertThat(page(List.of(row), seen("guid-1", Map.of(STATE, "active", PLAN, "Web M"))))
                .isEmpty();
    }

    @Test
    void each_trait_that_differs_is_a_finding_of_its_own_with_its_own_remedy() {
        var row = hosting("guid-1", ACTIVE_WEB_M, false, NOON);
        assertThat(page(List.of(row), seen("guid-1", Map.of(STATE, "suspended", PLAN, "Web L"))))
                .extracting(Difference::trait, Difference::ours, Difference::theirs, Difference::remedy)
                .containsExactly(
                        tuple(STATE, "active", "suspended", DriftRemedy.RESUME_HOSTING),
                        tuple(PLAN, "Web M", "Web L", DriftRemedy.SWITCH_PLAN_BACK));
    }

    @Test
    void what_the_log_does_not_tell_is_not_compared() {
        var row = hosting("guid-1", Map.of(PRESENCE, "present"), false, NOON);
        assertThat(page(List.of(row), seen("guid-1", Map.of(STATE, "suspended", PLAN, "Web L"))))
                .isEmpty();
    }

    @Test
    void what_is_being_worked_on_or_just_changed_is_passed_over() {
        var pending = hosting("guid-1", ACTIVE_WEB_M, true, NOON);
        var changed = hosting("guid-2", ACTIVE_WEB_M, false, NOON.plusSeconds(1));
        var comparison = new Comparison(List.of(pending, changed), Map.of(), NOON);
        comparison.page(
                List.of(seen("guid-1", Map.of(STATE, "suspended")), seen("guid-2", Map.of(STATE, "suspended"))));
        comparison.missing(changed, Optional.empty());
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.passedOver()).containsExactlyInAnyOrder("guid-1", "guid-2");
    }

    @Test
    void what_is_gone_has_its_step_asked_for_again_and_nothing_is_made_blindly() {
        var row = hosting("guid-1", ACTIVE_WEB_M, false, NOON);
        var comparison = new Comparison(List.of(row), Map.of(), NOON);
        comparison.missing(row, Optional.empty());
        assertThat(comparison.differences())
                .extracting(Difference::trait, Difference::theirs, Difference::remedy)
                .containsExactly(tuple(PRESENCE, "absent", DriftRemedy.REPEAT_STEP));
    }

    @Test
    void a_deleted_domain_is_restored_while_that_can_be() {
        var row = row(ServiceKind.DOMAIN, "7", "dom:1", "example.nl", Map.of(PRESENCE, "present"), false, NOON);
        var comparison = new Comparison(List.of(row), Map.of(), NOON);
        comparison.missing(
                row,
                Optional.of(new Seen(
                        ServiceKind.DOMAIN, "7", "dom:1", "example.nl", "H", Map.of(PRESENCE, "in-quarantine"))));
        assertThat(comparison.differences()).extracting(Difference::remedy).containsExactly(DriftRemedy.RESTORE_DOMAIN);
    }

    @Test
    void a_stranger_of_one_of_our_customers_is_removed_and_any_other_is_taken_over() {
        var account =
                row(ServiceKind.PANEL_ACCOUNT, "owner-1", "cust:1", null, Map.of(PRESENCE, "present"), false, NOON);
        var comparison = new Comparison(List.of(), Map.of("owner-1", account), NOON);
        comparison.page(List.of(
                new Seen(ServiceKind.HOSTING, "guid-8", null, "ours.nl", "owner-1", Map.of()),
                new Seen(ServiceKind.HOSTING, "guid-9", null, "legacy.nl", "owner-2", Map.of())));
        assertThat(comparison.differences())
                .extracting(Difference::label, Difference::ours, Difference::theirs, Difference::remedy)
                .containsExactly(
                        tuple("ours.nl", "absent", "present", DriftRemedy.REMOVE_HOSTING),
                        tuple("legacy.nl", "absent", "present", DriftRemedy.TAKE_OVER));
        assertThat(comparison.differences().getFirst().customerId()).isEqualTo(ANNA);
    }

    @Test
    void a_stranger_that_a_step_is_just_making_is_no_finding() {
        var row = hosting(null, Map.of(), true, NOON);
        assertThat(page(List.of(row), seen("guid-1", Map.of(STATE, "active")))).isEmpty();
    }

    @Test
    void a_site_that_somebody_made_anew_under_its_name_is_the_same_site_under_another_id() {
        var row = hosting("guid-1", ACTIVE_WEB_M, false, NOON);
        assertThat(page(List.of(row), seen("guid-2", Map.of(STATE, "active", PLAN, "Web M"))))
                .extracting(Difference::trait, Difference::ours, Difference::theirs, Difference::remedy)
                .containsExactly(tuple(IDENTITY, "guid-1", "guid-2", DriftRemedy.TAKE_OVER));
    }

    @Test
    void contacts_and_invoices_of_others_are_none_of_our_business() {
        var comparison = new Comparison(List.of(), Map.of(), NOON);
        comparison.page(List.of(
                new Seen(ServiceKind.BOOKED_CONTACT, "1", "SUPPLIER-1", null, null, Map.of()),
                new Seen(ServiceKind.INVOICE, "2", "2019-7", "2019-7", "1", Map.of()),
                new Seen(ServiceKind.CONTACT_HANDLE, "3", null, null, null, Map.of())));
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void the_order_of_name_servers_and_their_capitals_mean_nothing() {
        var row = row(
                ServiceKind.DOMAIN,
                "7",
                "dom:1",
                "example.nl",
                Map.of(PRESENCE, "present", NAME_SERVERS, "ns1.example.net,ns2.example.net", AUTO_RENEW, "off"),
                false,
                NOON);
        assertThat(page(
                        List.of(row),
                        new Seen(
                                ServiceKind.DOMAIN,
                                "7",
                                "dom:1",
                                "example.nl",
                                "H",
                                Map.of(NAME_SERVERS, "NS2.example.net.,ns1.example.net", AUTO_RENEW, "on"))))
                .extracting(Difference::trait, Difference::remedy)
                .containsExactly(tuple(AUTO_RENEW, DriftRemedy.TURN_AUTO_RENEW_OFF));
    }

    private static List<Difference> page(List<ServiceOverview> rows, Seen... things) {
        var comparison = new Comparison(rows, Map.of(), NOON);
        comparison.page(Arrays.asList(things));
        return comparison.differences();
    }

    private static Seen seen(String guid, Map<ServiceTrait, String> traits) {
        return new Seen(ServiceKind.HOSTING, guid, "sub:1", "example.nl", "owner-1", traits);
    }

    private static ServiceOverview hosting(
            String guid, Map<ServiceTrait, String> expected, boolean pending, Instant changedAt) {
        return row(ServiceKind.HOSTING, guid, "sub:1", "example.nl", expected, pending, changedAt);
    }

    private static ServiceOverview row(
            ServiceKind kind,
            String providerId,
            String reference,
            String label,
            Map<ServiceTrait, String> expected,
            boolean pending,
            Instant changedAt) {
        return new ServiceOverview(
                Ids.derived("row", kind.name(), String.valueOf(providerId)),
                kind,
                providerId,
                reference,
                label,
                ANNA,
                ORDER,
                1,
                expected,
                pending,
                changedAt);
    }
}
