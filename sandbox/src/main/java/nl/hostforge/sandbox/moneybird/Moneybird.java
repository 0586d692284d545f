package nl.hostforge.sandbox.moneybird;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Provider;
import nl.hostforge.sandbox.call.Route;
import nl.hostforge.sandbox.call.Work;
import org.springframework.stereotype.Component;

/** One administration at Moneybird. Source: {@code moneybird-v2.openapi.json}. */
@Component
class Moneybird implements Provider {
    private static final String API = "/api/v2";

    private final Gate gate;
    private final RateLimit limit;
    private final MasterDataApi masterData;
    private final ContactApi contactApi;
    private final SalesInvoiceApi invoiceApi;
    private final SalesInvoiceStepsApi stepsApi;
    private final ExternalInvoiceApi externalApi;
    private final WebhookApi webhookApi;
    private final PayerPages pages;
    private final Contacts contacts;
    private final SalesInvoices invoices;
    private final ExternalInvoices externals;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final MoneybirdReferences references;
    private final Clock clock;

    Moneybird(
            Gate gate,
            RateLimit limit,
            MasterDataApi masterData,
            ContactApi contactApi,
            SalesInvoiceApi invoiceApi,
            SalesInvoiceStepsApi stepsApi,
            ExternalInvoiceApi externalApi,
            WebhookApi webhookApi,
            PayerPages pages,
            Contacts contacts,
            SalesInvoices invoices,
            ExternalInvoices externals,
            Webhooks webhooks,
            Deliveries deliveries,
            MoneybirdReferences references,
            Clock clock) {
        this.gate = gate;
        this.limit = limit;
        this.masterData = masterData;
        this.contactApi = contactApi;
        this.invoiceApi = invoiceApi;
        this.stepsApi = stepsApi;
        this.externalApi = externalApi;
        this.webhookApi = webhookApi;
        this.pages = pages;
        this.contacts = contacts;
        this.invoices = invoices;
        this.externals = externals;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.references = references;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "moneybird";
    }

    @Override
    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        var administrations =
                Route.get("/administrations", "moneybird.listAdministrations", masterData::administrations);
        add(routes, API, administrations);
        for (var part : List.of(
                stepsApi.routes(),
                invoiceApi.routes(),
                externalApi.routes(),
                contactApi.routes(),
                webhookApi.routes(),
                masterData.routes())) for (var route : part) add(routes, API + "/{administration}", route);
        for (var page : pages.routes())
            routes.add(new Route(page.method(), page.pattern(), page.operation(), settled(page.work())));
        return routes;
    }

    /** The format at the end of an address may be left out. */
    private void add(List<Route> routes, String prefix, Route route) {
        for (var format : List.of(".json", ""))
            routes.add(new Route(
                    route.method(),
                    prefix + route.pattern() + format,
                    route.operation(),
                    settled(gate.guarded(route.work()))));
    }

    @Override
    public Answer unknown(Call call) {
        return Answer.json(404, Map.of("error", "Not found")).refusing("404");
    }

    @Override
    public Set<String> references(Call call) {
        return references.of(call);
    }

    /** A code that is an HTTP status makes a plain error of that kind; any other one an invalid record. */
    @Override
    public Answer refusal(Call call, String code, String message) {
        if (code.matches("4\\d\\d"))
            return MoneybirdRefusal.plain(Integer.parseInt(code), message).answer();
        return MoneybirdRefusal.invalid("base", message, code).answer();
    }

    @Override
    public Answer tooManyCalls(Call call, Duration retryAfter) {
        return limit.tooMany(clock.instant().plus(retryAfter));
    }

    @Override
    public Answer maintenance(Call call) {
        return Answer.html(503, "<html><body><h1>Moneybird is even niet bereikbaar</h1></body></html>")
                .refusing("503");
    }

    @Override
    public Object state() {
        invoices.settle();
        externals.settle();
        return Map.of(
                "counts",
                Map.of(
                        "contacts", contacts.all().size(),
                        "salesInvoices", invoices.all().size(),
                        "externalInvoices", externals.all().size(),
                        "webhooks", webhooks.all().size(),
                        "deliveriesWaiting", deliveries.waiting()),
                "contacts",
                contacts.all(),
                "salesInvoices",
                invoices.all(),
                "externalInvoices",
                externals.all(),
                "webhooks",
                webhooks.all());
    }

    @Override
    public void forget() {
        limit.forget();
    }

    /** What the calendar has brought is done before anyone looks. */
    private Work settled(Work work) {
        return call -> {
            invoices.settle();
            externals.settle();
            return work.answer(call);
        };
    }
}
