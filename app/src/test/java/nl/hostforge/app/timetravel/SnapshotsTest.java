package nl.hostforge.app.timetravel;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.messages.billing.AllocatedNumber;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.AllocateInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.ConfirmInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponCommand.IntroduceCoupon;
import nl.hostforge.messages.coupon.CouponCommand.RedeemCoupon;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToPlesk;
import nl.hostforge.messages.customer.CustomerCommand.ReinstateCustomer;
import nl.hostforge.messages.customer.CustomerCommand.SuspendCustomer;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.IntroduceHostingPackage;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.numberseries.NumberSeriesId;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.RequestProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.StartProvisioningStep;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.SetTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.messages.tldpricelist.TldPrices;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streams that grow are read from a snapshot: as if all events had been read, and never from one of another shape. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "hostforge.snapshot.every-events=3",
            "hostforge.roles=api,command,query,projection"
        })
@ContextConfiguration(initializers = TemporaryData.class)
class SnapshotsTest {
    /** Fields of what stands in snapshots. Written anew with {@code -Dsnapshots.write=true}. */
    private static final Path SHAPES = Path.of("src", "test", "resources", "snapshots.txt");

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    EventStore log;

    @Autowired
    JdbcClient database;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Aggregates aggregates;

    @Test
    void an_order_read_from_a_snapshot_is_the_one_read_from_its_events() {
        var order = new PlacedOrders(commands).pendingHosting("momentopname.nl");
        commands.sendAndWait(new ApproveOrder(order, null));
        for (var step : new StepId[] {StepId.of(StepKind.SYNC_CUSTOMER), StepId.of(StepKind.PROVISION_HOSTING, 1)}) {
            commands.sendAndWait(new RequestProvisioningStep(order, step));
            commands.sendAndWait(new StartProvisioningStep(order, step, 1, 1));
            commands.sendAndWait(new CompleteProvisioningStep(order, step, 1, "reference", Map.of()));
        }
        isReadFromASnapshotAsFromItsEvents(order);

        // and the snapshot hides nothing from those who need to know all of the order
        var known = queries.query(new FindProvisioningCase(order), ProvisioningCase.class)
                .join();
        assertThat(known.lines()).hasSize(1);
        assertThat(known.customerId()).isEqualTo(PlacedOrders.customerOf("momentopname.nl"));
    }

    @Test
    void an_order_that_is_being_changed_is_so_too() {
        var order = new PlacedOrders(commands).pendingHosting("verandering.nl");
        commands.sendAndWait(new ApproveOrder(order, null));
        for (var step : new StepId[] {
            StepId.of(StepKind.SYNC_CUSTOMER),
            StepId.of(StepKind.PROVISION_HOSTING, 1),
            StepId.of(StepKind.CREATE_INVOICE)
        }) {
            commands.sendAndWait(new RequestProvisioningStep(order, step));
            commands.sendAndWait(new CompleteProvisioningStep(order, step, 1, "reference", Map.of()));
        }
        commands.sendAndWait(new SuspendOrder(order, null));
        commands.sendAndWait(new StartProvisioningStep(order, StepId.of(StepKind.SUSPEND_HOSTING, 1, 1), 1, 1));
        isReadFromASnapshotAsFromItsEvents(order);
    }

    @Test
    void a_price_list_and_a_series_of_numbers_are_so_too() {
        for (var price = 1; price <= 8; price++) setPrice("snapshot" + price % 3, price);
        isReadFromASnapshotAsFromItsEvents(TldPriceListId.SHOP);
        var orders = new PlacedOrders(commands);
        for (var order = 1; order <= 5; order++) orders.pendingHosting("reeks-" + order + ".nl");
        isReadFromASnapshotAsFromItsEvents(NumberSeriesId.ORDERS);
    }

    @Test
    void a_series_of_invoice_numbers_is_so_too_and_gives_what_it_gave() {
        var series = InvoiceSeriesId.of(2026);
        var day = LocalDate.parse("2026-11-29");
        var invoices = Stream.generate(() -> new InvoiceId(Ids.next())).limit(5).toList();
        var numbers = invoices.stream()
                .map(invoice -> commands.<AllocatedNumber>sendAndWait(new AllocateInvoiceNumber(series, invoice, day)))
                .toList();
        invoices.subList(0, 3).forEach(invoice -> commands.sendAndWait(new ConfirmInvoiceNumber(series, invoice)));
        isReadFromASnapshotAsFromItsEvents(series);
        for (var invoice : invoices)
            assertThat(commands.<AllocatedNumber>sendAndWait(new AllocateInvoiceNumber(series, invoice, day)))
                    .isEqualTo(numbers.get(invoices.indexOf(invoice)));
    }

    @Test
    void a_coupon_is_so_too() {
        var code = CouponCode.typed("momentopname");
        var terms = new CouponTerms(
                null, Money.euro("5.00"), 3, List.of(), List.of(new Tld("nl")), List.of(), null, null, 100, true);
        commands.sendAndWait(new IntroduceCoupon(code.couponId(), code, terms));
        for (var order = 1; order <= 5; order++)
            commands.sendAndWait(new RedeemCoupon(
                    code.couponId(), new OrderId(Ids.next()), new CustomerId(Ids.next()), Instant.now()));
        isReadFromASnapshotAsFromItsEvents(code.couponId());
    }

    @Test
    void a_package_and_a_customer_are_so_too() {
        var hosting = new HostingPackageId(Ids.next());
        commands.sendAndWait(new IntroduceHostingPackage(
                hosting,
                "momentopname",
                new PackageText("Web M", "Web M", "Voor een winkel", "For a shop"),
                new PackagePrices(Money.euro("7.50"), Money.euro("75.00"), Money.euro("0.00")),
                new PackageLimits(25, 250, 5, 50, 10),
                "Web M"));
        for (var price = 1; price <= 5; price++)
            commands.sendAndWait(new ChangeHostingPackagePrice(
                    hosting,
                    null,
                    new PackagePrices(Money.euro(price + ".00"), Money.euro("75.00"), Money.euro("0.00"))));
        isReadFromASnapshotAsFromItsEvents(hosting);

        new PlacedOrders(commands).pendingHosting("klant-op-de-foto.nl");
        var customer = PlacedOrders.customerOf("klant-op-de-foto.nl");
        commands.sendAndWait(new LinkCustomerToPlesk(customer, "client-7"));
        for (var time = 1; time <= 3; time++) {
            commands.sendAndWait(new SuspendCustomer(customer, null));
            commands.sendAndWait(new ReinstateCustomer(customer, null));
        }
        isReadFromASnapshotAsFromItsEvents(customer);
        commands.sendAndWait(new EraseCustomer(customer, null)); // and asks Plesk to forget them
        isReadFromASnapshotAsFromItsEvents(customer);
    }

    @Test
    void a_snapshot_of_a_former_shape_is_passed_over() {
        for (var price = 1; price <= 8; price++) setPrice("former" + price % 3, price);
        isReadFromASnapshotAsFromItsEvents(TldPriceListId.SHOP);
        eventually(
                () -> { // until the last snapshot that was under way is a former one too
                    database.sql("update snapshot_event_entry set payload_revision = '0',"
                                    + " payload = convert_to('{\"offered\":{\"former1\":{}}}', 'UTF8')"
                                    + " where aggregate_identifier = ?")
                            .param(TldPriceListId.SHOP.value())
                            .update();
                    assertThat(first(TldPriceListId.SHOP).getSequenceNumber()).isZero();
                });
        setPrice("former1", 99); // decides by what the events say
        isReadFromASnapshotAsFromItsEvents(TldPriceListId.SHOP); // a new one takes the former one's place
    }

    @Test
    void an_aggregate_whose_fields_change_needs_a_new_revision() throws IOException {
        var shapes = Arrays.stream(beans.getBeanNamesForAnnotation(Aggregate.class))
                .map(beans::getType)
                .filter(type -> !type.getAnnotation(Aggregate.class)
                        .snapshotTriggerDefinition()
                        .isEmpty())
                .map(type -> type.getAnnotation(StoredAs.class).value() + " r"
                        + type.getAnnotation(Revision.class).value() + "\n" + shape(type, new LinkedHashSet<>()))
                .sorted()
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("snapshots.write")) Files.writeString(SHAPES, shapes);
        assertThat(shapes)
                .as("fields of a snapshot changed: raise the aggregate's @Revision, then write %s anew", SHAPES)
                .isEqualTo(Files.readString(SHAPES));
    }

    private void isReadFromASnapshotAsFromItsEvents(Object stream) {
        eventually(() -> assertThat(first(stream).getSequenceNumber())
                .as("first that is read of %s", stream)
                .isPositive());
        var fromSnapshot = log.readEvents(stream.toString()).asStream().toList();
        var fromEvents = log.readEvents(stream.toString(), 0).asStream().toList();
        assertThat(fromSnapshot).hasSizeLessThan(fromEvents.size());
        var type = fromEvents.getFirst().getType();
        assertThat(state(type, fromSnapshot)).isEqualTo(state(type, fromEvents));
    }

    /** As a tree, since a map that was read back may tell its entries in another order. */
    private JsonNode state(String type, List<? extends DomainEventMessage<?>> events) {
        return JsonMapper.shared().readTree(aggregates.after(type, events).orElseThrow());
    }

    private DomainEventMessage<?> first(Object stream) {
        return log.readEvents(stream.toString()).peek();
    }

    private void setPrice(String tld, int euros) {
        var prices = new TldPrices(Money.euro(euros + ".00"), Money.euro("5.99"), Money.euro("9.99"));
        commands.sendAndWait(new SetTldPrice(TldPriceListId.SHOP, null, new Tld(tld), prices));
    }

    /** Fields and their types, those of our own types included, however deep. */
    private static String shape(Class<?> type, Set<Class<?>> told) {
        if (!told.add(type)) return "";
        var text = new StringBuilder();
        var deeper = new LinkedHashSet<Class<?>>();
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) continue;
            text.append("  %s.%s: %s%n"
                    .formatted(
                            type.getSimpleName(),
                            field.getName(),
                            field.getGenericType().getTypeName()));
            collect(field.getGenericType(), deeper);
        }
        for (var next : deeper) text.append(shape(next, told));
        return text.toString();
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic)
            for (var argument : generic.getActualTypeArguments()) collect(argument, found);
        else if (type instanceof Class<?> plain && plain.getName().startsWith("nl.hostforge.") && !plain.isEnum())
            found.add(plain);
    }
}
