package nl.hostforge.sandbox.plesk;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.post;
import static nl.hostforge.sandbox.call.Route.put;

import java.util.List;
import java.util.Set;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import nl.hostforge.sandbox.plesk.RestBodies.Client;
import nl.hostforge.sandbox.plesk.RestBodies.ClientStatistics;
import nl.hostforge.sandbox.plesk.RestBodies.Domain;
import org.springframework.stereotype.Component;

/** {@code /clients} of the REST API. */
@Component
class RestClients {
    private static final Set<String> TYPES = Set.of("customer", "reseller", "admin");

    private final Panel panel;

    RestClients(Panel panel) {
        this.panel = panel;
    }

    List<Route> routes() {
        return List.of(
                get("/clients", "plesk.listCustomers", this::list),
                post("/clients", "plesk.createCustomer", this::create),
                get("/clients/{client}", "plesk.readCustomer", call -> Answer.ok(Client.of(named(call)))),
                put("/clients/{client}", "plesk.updateCustomer", this::update),
                delete("/clients/{client}", "plesk.deleteCustomer", this::remove),
                get("/clients/{client}/domains", "plesk.listCustomerSubscriptions", this::subscriptions),
                get("/clients/{client}/statistics", "plesk.readCustomerStatistics", this::statistics),
                put("/clients/{client}/suspend", "plesk.suspendCustomer", this::suspend),
                put("/clients/{client}/activate", "plesk.resumeCustomer", this::activate));
    }

    private Answer list(Call call) {
        return Answer.ok(panel.customers.all().stream().map(Client::of).toList());
    }

    private Answer create(Call call) {
        var wanted = details(call);
        if (wanted.type() == null || !TYPES.contains(wanted.type()))
            throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "Required field is missing or wrong: type");
        if (wanted.email() == null)
            throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "Required field is missing: email");
        var customer = panel.customers.create(wanted);
        return RestAnswers.created(201, customer.id(), customer.guid());
    }

    private Answer update(Call call) {
        var customer = panel.customers.change(named(call), details(call));
        return RestAnswers.created(200, customer.id(), customer.guid());
    }

    private Answer remove(Call call) {
        var customer = named(call);
        panel.remove(customer);
        return RestAnswers.created(200, customer.id(), customer.guid());
    }

    private Answer subscriptions(Call call) {
        var owner = named(call).id();
        return Answer.ok(panel.subscriptions
                .where(one -> one.ownerId() == owner)
                .map(Domain::of)
                .toList());
    }

    private Answer statistics(Call call) {
        var owner = named(call).id();
        return Answer.ok(ClientStatistics.of(panel.subscriptions
                .where(one -> one.ownerId() == owner && panel.condition(one).equals("active"))
                .count()));
    }

    private Answer suspend(Call call) {
        var customer = named(call);
        panel.customers.switchTo(customer, customer.status() | Status.BY_ADMINISTRATOR);
        return RestAnswers.success();
    }

    private Answer activate(Call call) {
        var customer = named(call);
        panel.customers.switchTo(customer, customer.status() & ~Status.BY_ADMINISTRATOR);
        return RestAnswers.success();
    }

    private static CustomerDetails details(Call call) {
        var password = call.json().path("password").asString("");
        if (!password.isEmpty() && password.length() < 5)
            throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "Password has fewer than 5 characters");
        return RestBodies.read(call, CustomerDetails.class).withPasswordGiven(!password.isEmpty());
    }

    private Customer named(Call call) {
        return Numbers.of(call.variable("client"))
                .flatMap(panel.customers::find)
                .orElseThrow(() -> RestAnswers.missing("Client"));
    }
}
