package nl.hostforge.app.privacy;

import static nl.hostforge.app.Eventually.eventually;
import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.MovableClock;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.backup.BaseBackup;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.app.readmodel.ShownSoFar;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.ProductProcess;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.FiscalKey;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.sandbox.Sandbox;
import org.assertj.core.api.SoftAssertions;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole product, in which a person leaves words of theirs wherever they can, and is erased. */
class ErasureTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String FROM = "198.51.100.77";

    /** What the issued invoice has to show of its buyer. */
    /** The name in the list of invoices; the VAT number, which the statement to the tax authority names (ICP). */
    private static final List<String> ON_THE_INVOICE = List.of("Sporenbedrijf", "NL004495445B01");

    private static final Traces EVERYTHING = new Traces(List.of(
            "Sporenbedrijf",
            "Spoortje",
            "Vanspoor",
            "Spoorstraat",
            "Spoordam",
            "4321 ZX",
            "spoor@achtergelaten.example",
            "ander@achtergelaten.example",
            "+31687654321",
            "87654321",
            "NL004495445B01",
            "spoornotitie",
            "spoorcode",
            "spoorreden",
            "spoorwoorden",
            "spooruitleg",
            FROM));

    private static final Path DATA = TemporaryData.folder();
    private static final Path LOG = DATA.resolve("product.log");
    private static final MovableClock CLOCK = new MovableClock();
    private static Sandbox sandbox;
    private static ConfigurableApplicationContext product;
    private static JdbcClient database;
    private static CommandGateway commands;

    /** All that is found is told, not only the first. */
    private final SoftAssertions findings = new SoftAssertions();

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(
                "--server.port=0",
                "--sandbox.data=" + TemporaryData.folder(),
                "--sandbox.moneybird.requests-per-window=0",
                "--sandbox.openprovider.transfer-time=1s");
        var settings = new HashMap<String, Object>(WithSandbox.settings(sandbox));
        settings.putAll(Map.of(
                "hostforge.database.data",
                DATA.resolve("data"),
                "hostforge.security.plain-http",
                true,
                "hostforge.admin.password",
                ProductProcess.PASSWORD,
                "hostforge.rate-limit.visitor-requests",
                100_000,
                "hostforge.rate-limit.staff-requests",
                100_000,
                "hostforge.request.trusted-proxies",
                "127.0.0.1/32",
                "server.port",
                0,
                "management.server.port",
                0));
        var application = new SpringApplication(HostForge.class);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("erasure", settings));
            context.getBeanFactory().registerSingleton("clock", CLOCK);
        });
        product = application.run();
        LogFile.collect(LOG);
        database = product.getBean(JdbcClient.class);
        commands = product.getBean(CommandGateway.class);
    }

    @AfterAll
    static void stop() {
        if (product != null) product.close();
        if (sandbox != null) sandbox.close();
    }

    @Test
    void what_a_person_left_goes_with_the_contact_key_and_what_their_invoice_shows_with_the_fiscal_key()
            throws Exception {
        var shop = new HttpShop("http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port"));
        var placed = leaveWordsEverywhere(shop);
        var number = placed.text("/number");
        var secret = placed.text("/secret");
        var customer = CustomerId.of(shop.order(number).text("/customerId"));
        var totals = totals();
        assertThat(words(tracesInDatabase())).as("the test finds what is there").contains("sporenbedrijf", "spoortje");
        assertThat(answers(shop, number, secret, customer)).anyMatch(answer -> answer.contains("Spoortje"));

        commands.sendAndWait(new EraseCustomer(customer, null));
        eventually(() -> assertThat(isDestroyed(KeyRef.contact(customer))).isTrue());
        shownAndQuiet();
        assertThat(Files.readString(DATA.resolve("data").resolve("erasures.list")))
                .contains(customer.toString());
        onlyTheInvoiceShowsThem();
        rebuildAll();
        onlyTheInvoiceShowsThem();
        findings.assertThat(totals()).isEqualTo(totals);
        for (var answer : answers(shop, number, secret, customer))
            findings.assertThat(EVERYTHING.in(answer)).as(answer).isSubsetOf(lower(ON_THE_INVOICE));
        findings.assertThat(invoicedTo(shop, customer)).isEqualTo("Sporenbedrijf");

        assertThat(count("select count(*) from scheduled_tasks where task_name = 'fiscal-retention'"))
                .as("what looks every night")
                .isEqualTo(1);
        var fiscal = fiscalKeyOf(customer);
        CLOCK.moveTo(lastDay(fiscal).atTime(12, 0).atZone(AMSTERDAM).toInstant());
        product.getBean(FiscalRetention.class).endWhatIsOver();
        assertThat(isDestroyed(fiscal.ref())).as("one day too early").isFalse();
        CLOCK.moveTo(lastDay(fiscal).plusDays(1).atTime(0, 1).atZone(AMSTERDAM).toInstant());
        product.getBean(FiscalRetention.class).endWhatIsOver();
        eventually(() -> assertThat(isDestroyed(fiscal.ref())).isTrue());
        shownAndQuiet();
        nobodyShowsThem();
        rebuildAll();
        nobodyShowsThem();
        findings.assertThat(totals()).isEqualTo(totals);
        var later = new HttpShop("http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port"));
        for (var answer : answers(later, number, secret, customer))
            findings.assertThat(EVERYTHING.in(answer)).as(answer).isEmpty();
        findings.assertThat(EVERYTHING.in(LOG)).as("log").isEmpty();
        findings.assertAll();
    }

    @Test
    void an_erasure_while_a_rebuild_runs_leaves_nothing_in_what_is_rebuilt() throws Exception {
        var name = "tijdens-een-herbouw.nl";
        new PlacedOrders(commands).pendingHosting(name);
        var customer = PlacedOrders.customerOf(name);
        eventually(() -> assertThat(shown()).isTrue());
        var mila = new Traces(List.of("mila@" + name));
        assertThat(mila.in(tables())).isNotEmpty();
        var key = KeyRef.contact(customer);
        var next = generation("order-overview").next();
        try (var connection = product.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            var lock = "(hashtext('" + next.table("order_destroyed_key") + "'), " + Math.floorMod(key.hashCode(), 64)
                    + ")";
            statement.execute("select pg_advisory_lock" + lock);
            assertThat(product.getBean(Projections.class).rebuild("order-overview"))
                    .isEqualTo(next);
            eventually(() -> assertThat(waitingForALock())
                    .as("the rebuild is at this customer")
                    .isTrue());
            commands.sendAndWait(new EraseCustomer(customer, null));
            eventually(() -> assertThat(isDestroyed(key)).isTrue());
            statement.execute("select pg_advisory_unlock" + lock);
        }
        eventually(() ->
                assertThat(product.getBean(Projections.class).caughtUp(next)).isTrue());
        eventually(() -> assertThat(mila.in(tables())).isEmpty());
        product.getBean(Projections.class).show(next);
        eventually(() -> assertThat(shown()).isTrue());
        assertThat(mila.in(tables())).isEmpty();
    }

    /** An order with a note and a code, a provider's words, changes and mails, its end; another that is parked. */
    private static HttpShop.Answer leaveWordsEverywhere(HttpShop shop) throws Exception {
        eventually(() -> assertThat(count("select count(*) from hosting_package_overview where slug = 'web'"))
                .isPositive());
        new SandboxFaults(sandbox.port())
                .refuse("plesk", "plesk.create*", "spoorwoorden: Spoortje Vanspoor is known already");
        var placed = place(shop, "verhuisd-spoor.nl", "spoor@achtergelaten.example");
        var number = placed.text("/number");
        var order = "/api/admin/orders/" + number;
        eventually(() -> assertThat(shop.order(number).status()).isEqualTo(200));
        done(shop.asAdmin("PATCH", order + "/status", """
                {"action": "APPROVE", "approveCustomer": true, "reason": "spoorreden: Vanspoor belde"}"""));
        happens("order.ProvisioningStepFailed");
        eventually(() -> assertThat(failedStep(shop, number)).isNotEmpty());
        done(shop.asAdmin("POST", order + "/steps/retry", """
                {"step": "%s", "reason": "spoorreden: nog eens"}""".formatted(failedStep(shop, number))));
        happens("order.OrderBilled");
        happens("order.OrderActivated");
        var customer = "/api/admin/customers/" + shop.order(number).text("/customerId");
        done(shop.asAdmin("PATCH", customer, """
                {"customer": %s, "reason": "spoorreden: verhuisd"}""".formatted(person("ander@achtergelaten.example"))));
        done(shop.asAdmin("PATCH", order + "/status", """
                {"action": "CANCEL", "reason": "spoorreden: wil weg"}"""));
        happens("order.OrderCancelled");
        park(
                shop,
                place(shop, "nog-een-spoor.nl", "ander@achtergelaten.example").text("/number"));
        shownAndQuiet();
        return placed;
    }

    private static HttpShop.Answer place(HttpShop shop, String domain, String email) throws Exception {
        var items = """
                [{"kind": "HOSTING", "packageId": "%s", "domain": "%s", "billingPeriod": "P1M"},
                 {"kind": "DOMAIN_TRANSFER", "domain": "%s"%%s}]""".formatted(packageId(), domain, domain);
        var placed = shop.place(
                "sporen-" + domain,
                """
                {"items": %s, "language": "nl", "note": "spoornotitie: bel mij", "expectedTotal":
                   {"amount": "%s", "currency": "EUR"}, "customer": %s}""".formatted(
                                items.formatted(", \"transferCode\": \"spoorcode-7\""),
                                shop.total(items.formatted("")),
                                person(email)),
                FROM);
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        return placed;
    }

    /** Rejects an order in words about a person, which its read model cannot take, and quotes them as it fails. */
    private static void park(HttpShop shop, String number) throws Exception {
        eventually(() -> assertThat(shop.order(number).status()).isEqualTo(200));
        database.sql("""
                create function poison() returns trigger language plpgsql as $$
                begin
                    perform cast(old.contact_name as integer);
                    return new;
                end $$""").update();
        database.sql("create trigger poison before update on "
                        + generation("order-overview").table("order_overview") + " for each row when (old.number = '"
                        + number + "' and new.status = 'CANCELLED') execute function poison()")
                .update();
        done(shop.asAdmin("PATCH", "/api/admin/orders/" + number + "/status", """
                {"action": "REJECT", "explanation": "spooruitleg: Vanspoor", "reason": "spoorreden: nee"}"""));
        eventually(() -> assertThat(count("select count(*) from dead_letter_entry where processing_group = '"
                        + generation("order-overview").processor() + "'"))
                .isPositive());
        database.sql("drop function poison() cascade").update();
    }

    private static void done(HttpShop.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private static void happens(String eventType) {
        within(
                Duration.ofSeconds(60),
                () -> assertThat(count(
                                "select count(*) from domain_event_entry where payload_type = '" + eventType + "'"))
                        .as(eventType)
                        .isPositive());
    }

    /** @return its name, or nothing while none has failed for good */
    private static String failedStep(HttpShop shop, String number) throws Exception {
        return shop.order(number)
                .body()
                .at("/steps")
                .valueStream()
                .filter(step -> step.at("/state").asString().equals("FAILED"))
                .map(step -> step.at("/step").asString())
                .findFirst()
                .orElse("");
    }

    private static String person(String email) {
        return """
                {"kind": "COMPANY", "firstName": "Spoortje", "lastName": "Vanspoor", "companyName": "Sporenbedrijf",
                 "registrationNumber": "87654321", "email": "%s", "phone": "+31687654321",
                 "vatNumber": "NL004495445B01",
                 "address": {"street": "Spoorstraat", "houseNumber": "12", "postalCode": "4321 ZX",
                             "city": "Spoordam", "country": "NL"}}""".formatted(email);
    }

    private static String packageId() {
        return database.sql("select id::text from hosting_package_overview where slug = 'web'")
                .query(String.class)
                .single();
    }

    private static List<String> answers(HttpShop shop, String number, String secret, CustomerId customer)
            throws Exception {
        var staffs = List.of(
                "/api/admin/orders/" + number,
                "/api/admin/orders/" + number + "/timeline",
                "/api/admin/orders?q=" + number,
                "/api/admin/customers/" + customer,
                "/api/admin/customers/" + customer + "/timeline",
                "/api/admin/customers",
                "/api/admin/invoices",
                "/api/admin/dead-letters",
                "/api/admin/jobs",
                "/api/admin/trouble");
        var answers = new ArrayList<String>();
        for (var path : staffs) {
            var answer = shop.asAdmin("GET", path, null);
            assertThat(answer.status()).as(path).isEqualTo(200);
            answers.add(path + " " + answer.body());
        }
        answers.add("the visitor's " + shop.follow(number, secret).body());
        return answers;
    }

    private static String invoicedTo(HttpShop shop, CustomerId customer) throws Exception {
        return shop.asAdmin("GET", "/api/admin/invoices", null)
                .body()
                .at("/items")
                .valueStream()
                .filter(invoice -> invoice.at("/customerId").asString().equals(customer.toString()))
                .findFirst()
                .orElseThrow()
                .at("/customerName")
                .asString();
    }

    private void onlyTheInvoiceShowsThem() {
        var traces = tracesInDatabase();
        traces.remove("pg_stats: sporenbedrijf");
        findings.assertThat(traces)
                .as("tables")
                .containsExactly(
                        generation("invoice").table("invoice") + ": sporenbedrijf",
                        generation("ledger").table("ledger_buyer") + ": nl004495445b01");
        findings.assertThat(words(EVERYTHING.in(dataFiles()))).as("files").isSubsetOf(lower(ON_THE_INVOICE));
        findings.assertThat(words(EVERYTHING.in(backup()))).as("back-up").isSubsetOf(lower(ON_THE_INVOICE));
        findings.assertThat(EVERYTHING.in(LOG)).as("log").isEmpty();
    }

    private void nobodyShowsThem() {
        findings.assertThat(tracesInDatabase()).as("tables").isEmpty();
        findings.assertThat(EVERYTHING.in(dataFiles())).as("files").isEmpty();
        findings.assertThat(EVERYTHING.in(backup())).as("back-up").isEmpty();
    }

    private static TreeSet<String> tracesInDatabase() {
        database.sql("vacuum (full, analyze)").update();
        database.sql("vacuum full pg_statistic").update(); // the samples from before
        database.sql("checkpoint").update();
        return EVERYTHING.in(tables());
    }

    private static DataSource tables() {
        return product.getBean(DataSource.class);
    }

    /** Made now, with the part of the write-ahead log that it needs. */
    private static Path backup() {
        try {
            return new BaseBackup(DATA.resolve("data"), CLOCK).into(TemporaryData.folder());
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path dataFiles() {
        return DATA.resolve("data").resolve("postgres").resolve("base");
    }

    private static TreeSet<String> words(TreeSet<String> traces) {
        return traces.stream()
                .map(trace -> trace.substring(trace.indexOf(": ") + 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(String::toLowerCase).toList();
    }

    private static void rebuildAll() {
        var projections = product.getBean(Projections.class);
        for (var name : projections.names()) {
            var live = generation(name);
            var next = projections.rebuild(name);
            within(
                    Duration.ofSeconds(60),
                    () -> assertThat(projections.caughtUp(next)).as(name).isTrue());
            projections.show(next);
            projections.drop(live);
        }
        shownAndQuiet();
    }

    private static String totals() {
        return database.sql("select concat_ws(' ', count(*), sum(net), sum(vat), sum(gross), sum(booked_gross),"
                                + " min(issued_on), min(credited_on)) from invoice")
                        .query(String.class)
                        .single()
                + " / "
                + database.sql("select concat_ws(' ', count(*), sum(gross)) from order_overview")
                        .query(String.class)
                        .single();
    }

    private static void shownAndQuiet() {
        within(Duration.ofSeconds(30), () -> {
            assertThat(shown()).isTrue();
            assertThat(count("select count(*) from scheduled_tasks where task_name in ('mail', 'provisioning')"
                            + " and execution_time < now() + interval '10 minutes'"))
                    .as("jobs")
                    .isZero();
        });
    }

    private static boolean shown() {
        return product.getBean(ShownSoFar.class).showAllOfTheLog();
    }

    private static boolean waitingForALock() {
        return count("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0;
    }

    private static boolean isDestroyed(KeyRef key) {
        return count("select count(*) from personal_key where destroyed_at is not null and key_ref = '" + key + "'")
                == 1;
    }

    private static FiscalKey fiscalKeyOf(CustomerId customer) {
        return product.getBean(KeyTable.class).fiscalKeys().stream()
                .filter(key -> key.customer().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate lastDay(FiscalKey key) {
        return LocalDate.of(key.fiscalYear() + 7, 12, 31);
    }

    private static Generation generation(String readModel) {
        return new Generation(
                readModel,
                database.sql("select generation from read_model_generation where read_model = ? and state = 'LIVE'")
                        .param(readModel)
                        .query(Integer.class)
                        .single());
    }

    private static long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
