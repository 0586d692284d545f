package nl.hostforge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberChanged;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackageIntroduced;
import nl.hostforge.messages.hostingpackage.HostingPackageEvent.HostingPackagePriceChanged;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events of former revisions, as they stand in golden files, are read as today's. */
@HostForgeTest
class UpcastersTest {
    private static final StoredTypes TYPES = StoredTypes.ofHostForge();
    private static final LogSerializer SERIALIZER = LogSerializer.of(TYPES, new ReadableVault());
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Autowired
    org.axonframework.config.Configuration axon;

    @Test
    void a_correction_of_the_first_revision_frees_no_names() throws IOException {
        var example = (OrderCorrected) Examples.of(OrderCorrected.class);
        var today = (OrderCorrected) read("order.OrderCorrected", "1");
        assertThat(today.freedDomains()).isEmpty();
        assertThat(today)
                .isEqualTo(new OrderCorrected(
                        example.orderId(),
                        example.customerId(),
                        example.lines().stream().map(UpcastersTest::atListPrice).toList(),
                        example.vat(),
                        example.totals(),
                        example.transferCodes(),
                        List.of()));
    }

    @Test
    void a_house_number_with_its_addition_in_one_field_is_parted_when_its_box_is_opened() throws IOException {
        var file = golden("order.OrderCreated", "1")
                .replace(
                        "\\\"houseNumber\\\":\\\"houseNumber\\\",\\\"addition\\\":\\\"addition\\\",",
                        "\\\"houseNumber\\\":\\\"12 bis\\\",");
        var today = (OrderCreated) read("order.OrderCreated", "1", file).getFirst();
        assertThat(today.orderedBy().known().orElseThrow().address())
                .returns("12", PostalAddress::houseNumber)
                .returns("bis", PostalAddress::addition);
        var kept = SERIALIZER.deserialize(SERIALIZER.serialize(today, byte[].class));
        assertThat(kept).as("a box goes on in its former shape, and says so").isEqualTo(today);
    }

    @Test
    void a_change_of_details_of_the_first_revision_is_read_as_two_changes() throws IOException {
        var details = (CustomerDetailsChanged) Examples.of(CustomerDetailsChanged.class);
        var number = (CustomerVatNumberChanged) Examples.of(CustomerVatNumberChanged.class);
        assertThat(read("customer.CustomerDetailsChanged", "1", golden("customer.CustomerDetailsChanged", "1")))
                .isEqualTo(List.of(details, number));
    }

    @Test
    void an_invoice_of_the_first_revision_has_a_number_of_the_bookkeepings() throws IOException {
        var example = (InvoiceIssued) Examples.of(InvoiceIssued.class);
        assertThat(read("invoice.InvoiceIssued", "1"))
                .isEqualTo(new InvoiceIssued(
                        example.invoiceId(),
                        example.orderId(),
                        example.orderNumber(),
                        example.customerId(),
                        InvoiceSeriesId.BOOKKEEPING,
                        example.number(),
                        example.date(),
                        example.dueOn(),
                        example.totals(),
                        example.owed(),
                        example.numberedBy(),
                        example.bookedId()));
    }

    @Test
    void drafts_of_the_first_revision_are_of_renewals() throws IOException {
        var drafted = (InvoiceDrafted) Examples.of(InvoiceDrafted.class);
        assertThat(read("invoice.InvoiceDrafted", "1"))
                .isEqualTo(new InvoiceDrafted(
                        drafted.invoiceId(),
                        drafted.customerId(),
                        drafted.runDate(),
                        drafted.items(),
                        DraftOccasion.RENEWALS));
    }

    @Test
    void nobody_is_asked_for_a_change_of_plan_of_the_first_revision() throws IOException {
        var changed = (SubscriptionPlanChanged) Examples.of(SubscriptionPlanChanged.class);
        assertThat(read("subscription.SubscriptionPlanChanged", "1"))
                .isEqualTo(new SubscriptionPlanChanged(
                        changed.subscriptionId(),
                        changed.customerId(),
                        changed.orderVersion(),
                        changed.changedOn(),
                        changed.terms().with(null),
                        changed.countsFrom(),
                        changed.difference(),
                        null,
                        null,
                        List.of()));
    }

    @Test
    void payments_of_the_first_revision_are_the_bookkeepings() throws IOException {
        var received = (InvoicePaymentReceived) Examples.of(InvoicePaymentReceived.class);
        assertThat(read("invoice.InvoicePaymentReceived", "1"))
                .isEqualTo(new InvoicePaymentReceived(
                        received.invoiceId(),
                        received.customerId(),
                        received.paymentId(),
                        received.amount(),
                        received.receivedOn(),
                        received.open(),
                        received.surplus(),
                        received.bookedVersion(),
                        PaymentSource.BOOKKEEPING));
        var reversed = (InvoicePaymentReversed) Examples.of(InvoicePaymentReversed.class);
        assertThat(read("invoice.InvoicePaymentReversed", "1"))
                .isEqualTo(new InvoicePaymentReversed(
                        reversed.invoiceId(),
                        reversed.customerId(),
                        reversed.paymentId(),
                        reversed.amount(),
                        reversed.open(),
                        reversed.surplus(),
                        reversed.bookedVersion(),
                        PaymentSource.BOOKKEEPING));
    }

    @ParameterizedTest
    @CsvSource({
        "order.OrderCreated, 2",
        "order.OrderCorrected, 2",
        "order.OrderActivated, 1",
        "order.ServiceChangeRequested, 1",
        "order.ServiceChangeCompleted, 1",
        "invoice.InvoiceLineAdded, 1",
        "invoice.InvoiceCreditRequested, 1",
        "invoice.InvoiceCredited, 1",
        "creditnote.CreditNoteRequested, 1",
        "subscription.SubscriptionStarted, 1",
        "subscription.SubscriptionRenewed, 1"
    })
    void lines_and_terms_of_before_there_were_coupons_are_at_list_price(String type, String revision)
            throws IOException {
        var now =
                TYPES.classOf(type).orElseThrow().getAnnotation(Revision.class).value();
        var today = JSON.readTree(golden(type, now));
        var before = JSON.writeValueAsString(atListPrice(today.deepCopy()));
        assertThat(read(type, revision))
                .isEqualTo(read(type, now, before).getFirst())
                .isNotEqualTo(read(type, now));
    }

    private static JsonNode atListPrice(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("discount")) object.putNull("discount");
        node.forEach(UpcastersTest::atListPrice);
        return node;
    }

    private static OrderLine atListPrice(OrderLine line) {
        return new OrderLine(
                line.number(),
                line.kind(),
                line.hostingPackageId(),
                line.servicePlan(),
                line.domainName(),
                line.tld(),
                line.billingPeriod(),
                line.quantity(),
                line.unitPrice(),
                line.net(),
                line.renewalPrice(),
                line.textNl(),
                line.textEn());
    }

    @Test
    void a_package_of_the_first_revision_has_one_setup_fee_for_all_periods() throws IOException {
        var introduced = (HostingPackageIntroduced) read("hosting-package.HostingPackageIntroduced", "1");
        var changed = (HostingPackagePriceChanged) read("hosting-package.HostingPackagePriceChanged", "1");
        for (var prices : List.of(introduced.prices(), changed.prices()))
            assertThat(prices.yearlySetupFee()).isEqualTo(prices.setupFee()).isNotNull();
    }

    @Test
    void an_event_of_today_is_left_alone() throws IOException {
        for (var type : Map.of("customer.CustomerRegistered", "2", "order.OrderCreated", "3")
                .entrySet())
            assertThat(read(type.getKey(), type.getValue(), golden(type.getKey(), type.getValue()))
                            .getFirst())
                    .isEqualTo(Examples.of(TYPES.classOf(type.getKey()).orElseThrow()));
    }

    private Object read(String type, String revision) throws IOException {
        return read(type, revision, golden(type, revision)).getFirst();
    }

    private static String golden(String type, String revision) throws IOException {
        return Files.readString(Path.of("src", "test", "resources", "golden", type + ".r" + revision + ".json"));
    }

    private List<Object> read(String type, String revision, String payload) {
        IntermediateEventRepresentation stored = new InitialEventRepresentation(
                new GenericDomainEventEntry<>(
                        "Example",
                        "stream",
                        0,
                        "00000000-0000-7000-8000-000000000001",
                        Instant.EPOCH,
                        type,
                        revision,
                        payload.getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8)),
                SERIALIZER);
        return axon.upcasterChain()
                .upcast(Stream.of(stored))
                .map(upcast -> SERIALIZER.<byte[], Object>deserialize(upcast.getData(byte[].class)))
                .toList();
    }
}
