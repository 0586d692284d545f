package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import nl.hostforge.api.admin.order.OrderAsks.PlanChange;
import nl.hostforge.api.admin.order.OrderAsks.Renewal;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.customer.CustomerVat;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.quote.CartItemBody;
import nl.hostforge.api.quote.Quotes;
import nl.hostforge.api.quote.Quotes.Coupon;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ServiceChangeCommand.ChangeHostingPlan;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
import nl.hostforge.messages.order.ServiceChangeId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How staff changes what an order delivered: another package for hosting, more years for a domain. The answer comes when
 * the change is asked for; its steps, among the order's, tell when it is done.
 */
@RestController
@RequestMapping("/api/admin/orders/{id}/lines/{number}")
@Tag(name = "Orders")
class DeliveredLines {
    private final OrderDesk desk;
    private final Quotes quotes;
    private final CallNotes notes;

    DeliveredLines(OrderDesk desk, Quotes quotes, CallNotes notes) {
        this.desk = desk;
        this.quotes = quotes;
        this.notes = notes;
    }

    @Operation(summary = "Move delivered hosting to another package; what is paid for already stays as it was invoiced")
    @PostMapping("/plan")
    @RequiresIdempotencyKey
    ResponseEntity<AdminOrder> changePlan(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody PlanChange body,
            IdempotencyKey key,
            IfMatch ifMatch) {
        notes.because(body.reason());
        var seen = desk.taken(id, ifMatch);
        var line = line(seen, number);
        // a line without hosting has no package: the order itself refuses
        var after = line.kind() == LineKind.HOSTING ? withPackage(line, body.packageId()) : line;
        return desk.done(new ChangeHostingPlan(seen.id(), ifMatch.expected(seen.version()), change(key), after), seen);
    }

    @Operation(summary = "Renew a delivered domain at its registry")
    @PostMapping("/renewal")
    @RequiresIdempotencyKey
    ResponseEntity<AdminOrder> renew(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody Renewal body,
            IdempotencyKey key,
            IfMatch ifMatch) {
        notes.because(body.reason());
        var seen = desk.taken(id, ifMatch);
        line(seen, number);
        return desk.done(
                new RenewDomain(seen.id(), ifMatch.expected(seen.version()), change(key), number, body.years()), seen);
    }

    private static ServiceChangeId change(IdempotencyKey key) {
        return new ServiceChangeId(key.derive("service-change"));
    }

    private static OrderLine line(OrderDetails order, int number) {
        return order.lines().stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("order line"));
    }

    private OrderLine withPackage(OrderLine line, HostingPackageId chosen) {
        var priced = priced(line, chosen);
        return new OrderLine(
                line.number(),
                line.kind(),
                priced.hostingPackageId(),
                priced.servicePlan(),
                line.domainName(),
                line.tld(),
                line.billingPeriod(),
                line.quantity(),
                line.unitPrice(),
                line.net(),
                priced.renewalPrice(),
                priced.textNl(),
                priced.textEn(),
                line.discount());
    }

    /** At today's price for the same period. Prices are without VAT, so it does not matter whose they are. */
    private OrderLine priced(OrderLine line, HostingPackageId chosen) {
        var item = new CartItemBody(
                LineKind.HOSTING,
                chosen,
                line.domainName().value(),
                line.billingPeriod().toString(),
                1,
                null);
        var anyone = CustomerVat.typed(CustomerKind.PERSON, "NL", null, null);
        var quote = quotes.price(List.of(item), anyone, Coupon.NONE).quote();
        if (!quote.problems().isEmpty())
            throw new InvalidRequest(quote.problems().stream()
                    .map(problem -> new FieldFault("packageId", problem.code(), problem.detail()))
                    .toList());
        return quote.lines().getFirst();
    }
}
