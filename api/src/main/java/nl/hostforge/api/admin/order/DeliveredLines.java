package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import nl.hostforge.api.admin.order.OrderAsks.PlanChange;
import nl.hostforge.api.admin.order.OrderAsks.Renewal;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.customer.CustomerVat;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.quote.CartItemBody;
import nl.hostforge.api.quote.Quotes;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ServiceChangeCommand.ChangeHostingPlan;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.subscription.SubscriptionCommand.PlanSubscriptionChange;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    private final PlanPrices plans;
    private final Messages messages;
    private final CallNotes notes;

    DeliveredLines(OrderDesk desk, Quotes quotes, PlanPrices plans, Messages messages, CallNotes notes) {
        this.desk = desk;
        this.quotes = quotes;
        this.plans = plans;
        this.messages = messages;
        this.notes = notes;
    }

    @Operation(summary = "What another package would come to for the customer; nothing is done")
    @GetMapping("/plan/preview")
    PlanPreview preview(@PathVariable String id, @PathVariable int number, @RequestParam HostingPackageId packageId) {
        var seen = desk.existing(id);
        var line = line(seen, number);
        if (line.kind() != LineKind.HOSTING) throw new NotFound("hosting");
        var subscription = plans.subscriptionOf(seen.id(), line).orElseThrow(() -> new NotFound("subscription"));
        return plans.preview(subscription, withPackage(line, packageId));
    }

    @Operation(
            summary = "Move delivered hosting to another package, now or with the next period",
            description = "Now: what it costs more until the next period is invoiced at once, what it costs less is"
                    + " credited. What cannot be credited by us is refused (field when, not-creditable).")
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
        var subscription = line.kind() == LineKind.HOSTING
                ? plans.subscriptionOf(seen.id(), line)
                : Optional.<SubscriptionOverview>empty();
        if (subscription.isPresent()) {
            var moment = body.when() == null ? plans.usual(subscription.get(), after) : body.when();
            if (moment == PlanMoment.NEXT_PERIOD) return planned(seen, subscription.get(), change(key), after);
            if (!plans.canBeHadNow(subscription.get(), after))
                throw new InvalidRequest(
                        "when",
                        "not-creditable",
                        "What is paid for is on an invoice of the bookkeeping: it can change with the next period.");
        }
        return desk.done(new ChangeHostingPlan(seen.id(), ifMatch.expected(seen.version()), change(key), after), seen);
    }

    /** The order stays as it is until that day; its subscription tells what is planned. */
    private ResponseEntity<AdminOrder> planned(
            OrderDetails seen, SubscriptionOverview subscription, ServiceChangeId change, OrderLine after) {
        messages.send(
                new PlanSubscriptionChange(subscription.id(), null, change, after, SubscriptionTerms.ofHosting(after)));
        return desk.answer(seen);
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
                priced.textEn());
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
        var quote = quotes.price(List.of(item), anyone).quote();
        if (!quote.problems().isEmpty())
            throw new InvalidRequest(quote.problems().stream()
                    .map(problem -> new FieldFault("packageId", problem.code(), problem.detail()))
                    .toList());
        return quote.lines().getFirst();
    }
}
