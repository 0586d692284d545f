package nl.hostforge.sandbox.openprovider;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.post;
import static nl.hostforge.sandbox.call.Route.put;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import nl.hostforge.sandbox.openprovider.Envelope.Listing;
import nl.hostforge.sandbox.openprovider.Envelope.Success;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** {@code /customers}: contact handles; and {@code /resellers}: the account itself. */
@Component
class CustomerApi {
    private final Handles handles;
    private final Balance balance;
    private final OpenproviderSettings settings;

    CustomerApi(Handles handles, Balance balance, OpenproviderSettings settings) {
        this.handles = handles;
        this.balance = balance;
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(
                get("/customers", "openprovider.findCustomers", this::find),
                post("/customers", "openprovider.createCustomer", this::create),
                get("/customers/{handle}", "openprovider.readCustomer", this::read),
                put("/customers/{handle}", "openprovider.updateCustomer", this::update),
                delete("/customers/{handle}", "openprovider.deleteCustomer", this::remove),
                get("/resellers", "openprovider.readReseller", this::reseller));
    }

    private Answer find(Call call) {
        return Listing.of(
                handles.where(one -> fits(one, call)).map(this::listed).toList(),
                call.parameter("limit").map(Integer::valueOf).orElse(100),
                call.parameter("offset").map(Integer::valueOf).orElse(0));
    }

    private static boolean fits(Handle one, Call call) {
        return Pattern.contains(call.parameter("comment_pattern"), one.text("comments"))
                && Pattern.contains(call.parameter("email_pattern"), one.text("email"))
                && Pattern.contains(call.parameter("company_name_pattern"), one.text("company_name"))
                && Pattern.fits(call.parameter("handle_pattern"), one.handle())
                && Pattern.contains(
                        call.parameter("last_name_pattern"),
                        one.details().at("/name/last_name").asString(""))
                && Pattern.contains(
                        call.parameter("first_name_pattern"),
                        one.details().at("/name/first_name").asString(""));
    }

    private Answer create(Call call) {
        return Envelope.success(Map.of("handle", handles.create(call.json()).handle()));
    }

    private Answer read(Call call) {
        return Envelope.success(described(handles.get(call.variable("handle"))));
    }

    private Answer update(Call call) {
        handles.change(handles.get(call.variable("handle")), call.json());
        return Success.answer();
    }

    private Answer remove(Call call) {
        handles.delete(handles.get(call.variable("handle")));
        return Success.answer();
    }

    private Answer reseller(Call call) {
        return Envelope.success(
                new Reseller(settings.resellerId(), "Sandbox reseller", "active", balance.left(), balance.reserved()));
    }

    private ObjectNode described(Handle handle) {
        return handle.details()
                .deepCopy()
                .put("id", handle.id())
                .put("handle", handle.handle())
                .put("reseller_id", settings.resellerId())
                .put("is_deleted", false);
    }

    /** The list says less than the detail. */
    private ObjectNode listed(Handle handle) {
        return described(handle).remove(List.of("vat", "fax"));
    }

    record Reseller(int id, String companyName, String status, BigDecimal balance, BigDecimal reservedBalance) {}
}
