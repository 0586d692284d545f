package nl.hostforge.app.drift;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
import nl.hostforge.integration.bookkeeping.InvoiceLine;
import nl.hostforge.integration.bookkeeping.NewInvoice;
import nl.hostforge.integration.bookkeeping.NewPayment;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.NewPanelCustomer;
import nl.hostforge.integration.panel.NewSubscription;
import nl.hostforge.integration.panel.PanelContact;
import nl.hostforge.integration.registrar.DomainContacts;
import nl.hostforge.integration.registrar.NameServers;
import nl.hostforge.integration.registrar.NewRegistration;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.DriftCheckCommand.RequestDriftCheck;
import nl.hostforge.messages.drift.DriftCheckOverview;
import nl.hostforge.messages.drift.DriftCheckState;
import nl.hostforge.messages.drift.DriftCommand.AcceptDrift;
import nl.hostforge.messages.drift.DriftCounts;
import nl.hostforge.messages.drift.DriftDetails;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftOverview;
import nl.hostforge.messages.drift.DriftQuery.CountDrift;
import nl.hostforge.messages.drift.DriftQuery.FindDriftChecks;
import nl.hostforge.messages.drift.DriftQuery.FindDriftFinding;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.drift.DriftState;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;
import nl.hostforge.messages.service.ServiceQuery.FindServices;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Twenty things are changed behind our back, found, put right or taken over, and then there is nothing to find. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "hostforge.notices.public-url=", // nobody tells us of a payment
            "hostforge.drift.quiet=0s",
            "hostforge.drift.page-size=3",
            "hostforge.drift.look-every=300ms",
            "hostforge.drift.shortest-pause=200ms",
            "hostforge.drift.longest-pause=400ms",
            "hostforge.drift.settling-time=2s"
        })
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class DriftTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ORDERS = 6;

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    JdbcClient database;

    @Autowired
    HostingPanel panel;

    @Autowired
    Registrar registrar;

    @Autowired
    Bookkeeping bookkeeping;

    @Value("${test.sandbox}")
    String sandbox;

    @Test
    void twenty_things_changed_behind_our_back_are_twenty_findings_each_closed_by_one_command() throws Exception {
        deliver();
        assertThat(check()).as("before anything was changed").isZero();

        changeTwentyThings();
        new BehindOurBack(sandbox).strike("openprovider", 2); // the check waits and goes on
        assertThat(check()).isEqualTo(20);
        within(PATIENCE, () -> assertThat(findings()).hasSize(20));
        var findings = findings();
        assertThat(findings).allMatch(finding -> finding.state() == DriftState.OPEN);
        assertThat(check()).as("the same differences seen again").isEqualTo(20);
        assertThat(findings()).hasSize(20);

        for (var finding : findings) {
            commands.sendAndWait(new AcceptDrift(finding.id()));
            commands.sendAndWait(new AcceptDrift(finding.id())); // somebody clicks twice
        }
        within(
                PATIENCE,
                () -> assertThat(findings())
                        .allSatisfy(finding -> assertThat(finding.state())
                                .as(finding.toString())
                                .isIn(DriftState.REPAIRED, DriftState.TAKEN_OVER)));
        within(PATIENCE, () -> assertThat(services()).noneMatch(ServiceOverview::pending));
        assertThat(acceptances()).isEqualTo(20);

        assertThat(check()).as("after all was accepted").isZero();
        assertThat(findings()).hasSize(20);
        assertThat(open()).isZero();
        assertThat(findings().stream()
                        .map(finding -> finding.difference().remedy())
                        .collect(Collectors.groupingBy(remedy -> remedy, Collectors.counting())))
                .containsEntry(DriftRemedy.REPEAT_STEP, 2L)
                .containsEntry(DriftRemedy.RESTORE_DOMAIN, 1L)
                .containsEntry(DriftRemedy.REMOVE_HOSTING, 1L);
    }

    private void deliver() {
        var orders = new PlacedOrders(commands);
        var ids = IntStream.rangeClosed(1, ORDERS)
                .mapToObj(number -> orders.approvedHostingAndDomain(name(number)))
                .toList();
        within(
                PATIENCE,
                () -> assertThat(ids)
                        .allSatisfy(order -> assertThat(events(order)).contains("order.OrderActivated")));
    }

    private void changeTwentyThings() throws Exception {
        var outside = new BehindOurBack(sandbox);
        // at the panel
        done(panel.suspend(of(1, ServiceKind.HOSTING)));
        done(panel.switchPlan(of(2, ServiceKind.HOSTING), "Web L"));
        done(panel.removeSubscription(of(3, ServiceKind.HOSTING)));
        done(panel.createSubscription(new NewSubscription(
                "", of(1, ServiceKind.PANEL_ACCOUNT), "bijgemaakt.nl", "Web M", "extra1", "Geheim-12345")));
        done(panel.suspendCustomer(of(4, ServiceKind.PANEL_ACCOUNT)));
        done(panel.createCustomer(new NewPanelCustomer("", "vreemd", "Geheim-12345", stranger())));
        done(panel.switchPlan(of(6, ServiceKind.HOSTING), "Web S"));
        // at the registrar
        outside.turnAutoRenewOn(of(1, ServiceKind.DOMAIN));
        done(registrar.setLock(of(2, ServiceKind.DOMAIN), true));
        done(registrar.setNameServers(of(3, ServiceKind.DOMAIN), elsewhere()));
        done(registrar.renew(of(4, ServiceKind.DOMAIN), name(4), 1));
        done(registrar.delete(of(5, ServiceKind.DOMAIN)));
        done(registrar.setNameServers(of(6, ServiceKind.DOMAIN), elsewhere()));
        var handle = of(1, ServiceKind.CONTACT_HANDLE);
        done(registrar.register(new NewRegistration(
                "by-hand",
                "handwerk.nl",
                1,
                new DomainContacts(handle, handle, handle, handle),
                elsewhere(),
                Optional.empty(),
                Map.of())));
        // in the bookkeeping
        done(bookkeeping.recordPayment(InvoiceKind.SALES, of(1, ServiceKind.INVOICE), payment(1)));
        outside.deleteInvoice(of(2, ServiceKind.INVOICE));
        done(bookkeeping.archiveContact(of(3, ServiceKind.BOOKED_CONTACT)));
        done(bookkeeping.markUncollectible(InvoiceKind.SALES, of(4, ServiceKind.INVOICE), LocalDate.now()));
        done(bookkeeping.createDraft(invoiceByHand(of(5, ServiceKind.BOOKED_CONTACT))));
        done(bookkeeping.recordPayment(InvoiceKind.SALES, of(6, ServiceKind.INVOICE), payment(6)));
    }

    /** Compares every provider, and waits for the end. Returns how many differences were seen. */
    private long check() {
        var asked = new EnumMap<Provider, UUID>(Provider.class);
        for (var provider : Provider.values()) {
            asked.put(provider, Ids.next());
            commands.sendAndWait(new RequestDriftCheck(provider, asked.get(provider)));
        }
        within(
                PATIENCE,
                () -> assertThat(checks())
                        .hasSize(3)
                        .allSatisfy(check -> assertThat(check)
                                .returns(asked.get(check.provider()), DriftCheckOverview::checkId)
                                .returns(DriftCheckState.FINISHED, DriftCheckOverview::state)));
        return checks().stream().mapToLong(DriftCheckOverview::differences).sum();
    }

    private List<DriftCheckOverview> checks() {
        return queries.query(new FindDriftChecks(), ResponseTypes.multipleInstancesOf(DriftCheckOverview.class))
                .join();
    }

    private List<DriftOverview> findings() {
        return database
                .sql("select distinct aggregate_identifier from domain_event_entry"
                        + " where payload_type = 'drift.DriftFound'")
                .query(String.class)
                .list()
                .stream()
                .map(id -> queries.query(
                                new FindDriftFinding(DriftFindingId.of(id)),
                                ResponseTypes.optionalInstanceOf(DriftDetails.class))
                        .join())
                .flatMap(Optional::stream) // shown a moment later
                .map(DriftDetails::overview)
                .toList();
    }

    private long acceptances() {
        return database.sql("select count(*) from domain_event_entry where payload_type = 'drift.DriftAccepted'")
                .query(Long.class)
                .single();
    }

    private long open() {
        return queries.query(new CountDrift(), DriftCounts.class).join().open().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<ServiceOverview> services() {
        return Stream.of(ServiceKind.values())
                .flatMap(kind -> queries
                        .query(
                                new FindServices(kind, null, 500),
                                ResponseTypes.multipleInstancesOf(ServiceOverview.class))
                        .join()
                        .stream())
                .toList();
    }

    /** The provider's own id of what an order or its customer has. */
    private String of(int number, ServiceKind kind) {
        var customer = customer(number);
        return services().stream()
                .filter(service -> service.kind() == kind && customer.equals(service.customerId()))
                .map(ServiceOverview::providerId)
                .findFirst()
                .orElseThrow();
    }

    private List<String> events(OrderId order) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?")
                .param(order.toString())
                .query(String.class)
                .list();
    }

    private NewPayment payment(int number) {
        var invoice = bookkeeping.invoice(of(number, ServiceKind.INVOICE));
        var unpaid = ((Outcome.Done<?>) invoice.map(found -> found.orElseThrow().unpaid())).value();
        return new NewPayment("by-hand-" + number, (BigDecimal) unpaid, LocalDate.now());
    }

    private static NewInvoice invoiceByHand(String contact) {
        return new NewInvoice(
                "met-de-hand",
                contact,
                LocalDate.now(),
                14,
                "EUR",
                List.of(new InvoiceLine(
                        "Uurtje werk", BigDecimal.ONE, new BigDecimal("75"), "nl-high", "hosting", Optional.empty())));
    }

    private static PanelContact stranger() {
        return new PanelContact("Vreemde", "", "vreemd@elders.nl", "+31201234567", "Kade 1", "3511AA", "Utrecht", "NL");
    }

    private static NameServers elsewhere() {
        return NameServers.named(List.of("ns1.elders.nl", "ns2.elders.nl"));
    }

    private static CustomerId customer(int number) {
        return PlacedOrders.customerOf(name(number));
    }

    private static String name(int number) {
        return "afwijking-" + number + ".nl";
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
