package nl.hostforge.query.timeline;

import static nl.hostforge.query.testing.OrderStory.DOMAIN;
import static nl.hostforge.query.testing.OrderStory.HOSTING;
import static nl.hostforge.query.testing.OrderStory.PLAN;
import static nl.hostforge.query.testing.OrderStory.RENEWAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.order.OrderQuery.FindOrderTimeline;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepFailed;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.readmodel.FieldChange;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderEvents;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class OrderTimelineTest {
    @Autowired
    EventStore log;

    @Autowired
    InMemoryVault vault;

    @Autowired
    OrderTimelines timelines;

    private final CustomerId customer = new CustomerId(Ids.next());
    private long next;
    private OrderStory order;

    @ParameterizedTest
    @EnumSource
    void whatever_can_happen_is_told_in_a_whole_sentence(Language language) {
        order = new OrderStory(vault, customer, 1);
        OrderEvents.oneOfEach(order).forEach(this::happen);
        var entries = timelines
                .answer(new FindOrderTimeline(order.id, language))
                .orElseThrow()
                .entries();
        assertThat(entries).hasSize(35).allSatisfy(entry -> {
            assertThat(entry.sentence()).isNotBlank().doesNotContain("{", "}");
            assertThat(entry.facts()).containsKey("status");
        });
        assertThat(entries.stream().map(TimelineEntry::sequence))
                .isSorted()
                .startsWith(0L)
                .endsWith(34L);
    }

    @Test
    void sentences_are_for_people() {
        order = new OrderStory(vault, customer, 12);
        happen(order.created(), order.approved(), order.started(DOMAIN, 1, 1), unanswered(), quoted());
        assertThat(entries(Language.DUTCH).stream().map(TimelineEntry::sentence))
                .containsExactly(
                        "Bestelling HF-00012 is geplaatst: Web M voor voorbeeld.nl, Registratie van voorbeeld.nl,"
                                + " Opstartkosten; samen €\u00a027,21 inclusief btw.",
                        "De bestelling is goedgekeurd; er volgen 5 stappen.",
                        "De registratie van voorbeeld.nl: poging 1 is begonnen.",
                        "De registrar (Openprovider) antwoordde niet op de registratie van voorbeeld.nl; nieuwe poging"
                                + " om 13:02.",
                        "De registrar (Openprovider) kon de registratie van voorbeeld.nl niet uitvoeren en zei:"
                                + " “The handle of Anna is not known.”; er volgt vanzelf geen poging meer.");
        assertThat(entries(Language.ENGLISH).getFirst().sentence()).endsWith("; €27.21 in all, VAT included.");
        assertThat(entries(Language.ENGLISH).get(3).sentence())
                .isEqualTo("The registrar (Openprovider) did not answer about the registration of voorbeeld.nl;"
                        + " next attempt at 13:02.");
    }

    @Test
    void facts_name_the_step_its_state_and_where_the_order_stands() {
        order = new OrderStory(vault, customer, 1);
        happen(order.created(), order.approved(), order.completed(HOSTING, 1), quoted());
        assertThat(entries(Language.DUTCH).get(2).facts())
                .containsEntry("step", "PROVISION_HOSTING/1")
                .containsEntry("state", "COMPLETED")
                .containsEntry("status", "PROCESSING")
                .containsEntry("domain", "voorbeeld.nl")
                .containsEntry("reference", "theirs-PROVISION_HOSTING/1")
                .containsEntry("server", "web3");
        assertThat(entries(Language.DUTCH).get(3).facts())
                .containsEntry("state", "FAILED")
                .containsEntry("provider", "openprovider")
                .containsEntry("code", "311")
                .containsEntry("words", "The handle of Anna is not known.")
                .doesNotContainKey("nextAttemptAt");
    }

    @Test
    void a_correction_names_lines_that_came_went_or_changed_and_the_new_totals() {
        order = new OrderStory(vault, customer, 1);
        happen(
                order.created(Someone.anna(), OrderStory.lines("voorbeeld.nl")),
                order.corrected(List.of(
                        OrderStory.hosting(1, "voorbeeld.nl", "9.50"),
                        OrderStory.fee(2),
                        OrderStory.registration(3, "anders.nl"))));
        assertThat(entries(Language.DUTCH).get(1).changes())
                .containsExactly(
                        new FieldChange(
                                "line.1",
                                "1 × Web M voor voorbeeld.nl, €\u00a07,50",
                                "1 × Web M voor voorbeeld.nl, €\u00a09,50"),
                        new FieldChange("line.3", null, "1 × Registratie van anders.nl, €\u00a04,99"),
                        new FieldChange("line.2", "1 × Registratie van voorbeeld.nl, €\u00a04,99", null),
                        new FieldChange("totals.net", "€\u00a022,49", "€\u00a024,49"),
                        new FieldChange("totals.vat", "€\u00a04,72", "€\u00a05,14"),
                        new FieldChange("totals.gross", "€\u00a027,21", "€\u00a029,63"));
    }

    @Test
    void a_change_of_package_tells_what_the_line_was_and_what_it_is() {
        order = new OrderStory(vault, customer, 1);
        happen(
                order.created(),
                order.approved(),
                order.planChangeRequested(),
                order.completed(PLAN, 1),
                order.planChanged(),
                order.renewalRequested(3),
                order.stalled(StallCause.STEP_FAILED, RENEWAL));
        var entries = entries(Language.ENGLISH);
        assertThat(entries.stream().skip(2).map(TimelineEntry::sentence))
                .containsExactly(
                        "The hosting for voorbeeld.nl is to become Web L for voorbeeld.nl.",
                        "The change of package of the hosting for voorbeeld.nl is done (reference theirs-CHANGE_PLAN/1#1).",
                        "The hosting for voorbeeld.nl has become Web L for voorbeeld.nl.",
                        "The registration of voorbeeld.nl is to be renewed (years: 3).",
                        "The renewal of voorbeeld.nl failed; the order waits for staff.");
        assertThat(entries.get(3).facts()).containsEntry("changing", "1");
        assertThat(entries.get(4).facts()).doesNotContainKey("changing");
        assertThat(entries.get(4).changes())
                .containsExactly(new FieldChange(
                        "line.1", "1 × Web M for voorbeeld.nl, €7.50", "1 × Web L for voorbeeld.nl, €7.50"));
    }

    @Test
    void secrets_show_as_dots() {
        order = new OrderStory(vault, customer, 1);
        happen(
                order.created(),
                order.corrected(OrderStory.lines("voorbeeld.nl"), order.transferCode(2, "first-code")),
                order.corrected(OrderStory.lines("voorbeeld.nl"), order.transferCode(2, "second-code")),
                order.approved(),
                order.stepCorrected(DOMAIN, Map.of("transferCode", "third-code", "nameServers", "ns1.voorbeeld.nl")),
                order.stepCorrected(DOMAIN, Map.of("nameServers", "ns2.voorbeeld.nl")));
        var entries = entries(Language.DUTCH);
        assertThat(entries.get(1).changes()).containsExactly(new FieldChange("line.2.transferCode", null, "••••••"));
        assertThat(entries.get(2).changes())
                .containsExactly(new FieldChange("line.2.transferCode", "••••••", "••••••"));
        assertThat(entries.get(4).changes())
                .containsExactly(
                        new FieldChange("nameServers", null, "ns1.voorbeeld.nl"),
                        new FieldChange("transferCode", null, "••••••"));
        assertThat(entries.get(5).changes())
                .containsExactly(new FieldChange("nameServers", "ns1.voorbeeld.nl", "ns2.voorbeeld.nl"));
        assertThat(entries.toString()).doesNotContain("-code");
    }

    @Test
    void it_tells_who_did_it_and_why() {
        order = new OrderStory(vault, customer, 1);
        var staff = Ids.next().toString();
        happen(order.created(), Map.of(Metadata.ACTOR_KIND, "VISITOR"));
        happen(
                order.approved(),
                Map.of(
                        Metadata.ACTOR_KIND,
                        "STAFF",
                        Metadata.ACTOR_ID,
                        staff,
                        Metadata.REASON,
                        vault.sealLine(new KeyRef("staff/" + staff), Metadata.REASON, "Bekende klant")));
        happen(order.provisioned());
        var entries = entries(Language.DUTCH);
        assertThat(entries.stream().map(TimelineEntry::actorKind))
                .containsExactly(ActorKind.VISITOR, ActorKind.STAFF, ActorKind.SYSTEM);
        assertThat(entries.get(1).actorId()).isEqualTo(staff);
        assertThat(entries.get(1).reason()).isEqualTo("Bekende klant");
        assertThat(entries.get(2).reason()).isNull();
        assertThat(entries.get(1).eventType()).isEqualTo("order.OrderApproved");
        vault.destroy(new KeyRef("staff/" + staff));
        assertThat(entries(Language.DUTCH).get(1).reason()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_erased_is_not_told_and_the_rest_still_is(Language language) {
        vault.destroy(KeyRef.contact(customer));
        order = new OrderStory(vault, customer, 1);
        OrderEvents.oneOfEach(order).forEach(this::happen);
        var entries = entries(language);
        assertThat(entries).hasSize(35);
        assertThat(entries.toString()).doesNotContain("Anna", "bereiken", "ns1").doesNotContain("{status}", "null”");
        var corrected = entries.stream()
                .filter(entry -> entry.eventType().equals("order.ProvisioningStepCorrected"))
                .findFirst()
                .orElseThrow();
        assertThat(corrected.changes()).containsExactly(new FieldChange("corrections", null, null));
        assertThat(entries.get(1).changes()).contains(new FieldChange("line.2.transferCode", null, null));
    }

    @Test
    void the_invoices_buyer_is_not_named_to_whoever_has_the_orders_link() {
        order = new OrderStory(vault, customer, 13);
        happen(order.created(), order.billed(Someone.anna(), 2026));
        assertThat(timelines
                        .answer(new FindOrderTimeline(order.id, Language.DUTCH))
                        .orElseThrow()
                        .entries())
                .last()
                .returns("Vastgelegd is op wiens naam de factuur staat.", TimelineEntry::sentence)
                .satisfies(entry -> assertThat(entry.facts().toString()).doesNotContain("Anna"));
    }

    @Test
    void an_order_that_is_not_there_has_no_timeline() {
        assertThat(timelines.answer(new FindOrderTimeline(new OrderId(Ids.next()), Language.DUTCH)))
                .isEmpty();
    }

    private ProvisioningStepFailed unanswered() {
        var failed = order.failed(DOMAIN, 1, 1, false);
        return new ProvisioningStepFailed(
                failed.orderId(),
                failed.customerId(),
                failed.stepId(),
                failed.kind(),
                failed.lineNumber(),
                1,
                1,
                "openprovider",
                "UNKNOWN",
                failed.words(),
                false,
                OrderStory.SOON);
    }

    private ProvisioningStepFailed quoted() {
        return order.failed(DOMAIN, 1, 2, true);
    }

    private List<TimelineEntry> entries(Language language) {
        return timelines
                .answer(new FindOrderTimeline(order.id, language))
                .orElseThrow()
                .entries();
    }

    private void happen(Object... events) {
        for (var event : events) happen(event, Map.of());
    }

    private void happen(Object event, Map<String, String> metadata) {
        log.publish(new GenericDomainEventMessage<>(
                "Order",
                order.id.toString(),
                next++,
                event,
                MetaData.from(metadata),
                Ids.next().toString(),
                Instant.parse("2026-11-23T12:00:00Z")));
    }
}
