package nl.hostforge.api.order;

import java.util.List;
import java.util.Optional;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.domain.Availability;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.order.OrderOwner.Owner;
import nl.hostforge.api.order.PlacedBefore.Earlier;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.api.quote.QuoteBody;
import nl.hostforge.api.quote.Quotes;
import nl.hostforge.api.quote.Quotes.Coupon;
import nl.hostforge.api.quote.Quotes.Priced;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.numberseries.NumberSeriesCommand.AllocateNumber;
import nl.hostforge.messages.numberseries.NumberSeriesId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCommand.CreateOrder;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.TrackingSecret;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Places one order. First come the questions, which leave nothing behind if one of them ends it; then the effects, each
 * of which the same request may repeat, with the order itself last: whatever interrupts them, the repeat goes on where
 * they stopped, and if nobody repeats it, claims lapse, a number goes unused, and a customer is there who can order.
 */
@Component
class OrderPlacement {
    private final Messages messages;
    private final PlacedBefore placedBefore;
    private final Quotes quotes;
    private final Availability availability;
    private final NameClaims claims;
    private final CouponUse coupons;
    private final OrderOwner owners;
    private final CallNotes notes;
    private final Vault vault;
    private final JsonMapper json;

    OrderPlacement(
            Messages messages,
            PlacedBefore placedBefore,
            Quotes quotes,
            Availability availability,
            NameClaims claims,
            CouponUse coupons,
            OrderOwner owners,
            CallNotes notes,
            Vault vault,
            JsonMapper json) {
        this.messages = messages;
        this.placedBefore = placedBefore;
        this.quotes = quotes;
        this.availability = availability;
        this.claims = claims;
        this.coupons = coupons;
        this.owners = owners;
        this.notes = notes;
        this.vault = vault;
        this.json = json;
    }

    /** @param totals empty where an earlier run placed it and the read model does not show it yet */
    record Placed(OrderNumber number, TrackingSecret secret, OrderStatus status, Optional<OrderTotals> totals) {}

    Placed place(NewOrder body, IdempotencyKey key) {
        var order = new OrderId(key.derive("order"));
        var secret = TrackingSecret.of(vault, order);
        var content = OrderContent.of(body);
        var digest = content.digest(vault, json);
        var earlier = placedBefore.find(order, digest);
        if (earlier.isPresent()) return again(earlier.get(), secret);
        var priced = accepted(body);
        var names = OrderedNames.in(body.items());
        names.checkAgainst(availability);

        claims.claim(order, names); // before anybody is known: a refused name leaves no customer behind
        var owner = owners.of(new CustomerId(key.derive("customer")), content.customer(), content.vatNumber());
        priced.vatNumber().ifPresent(answer -> owners.record(owner, content.vatNumber(), answer));
        redeem(order, names, owner, priced, body);
        OrderNumber allocated = messages.send(new AllocateNumber(NumberSeriesId.ORDERS, order));
        OrderNumber number = messages.send(create(order, allocated, digest, owner, content, priced, secret));
        return new Placed(
                number, secret, OrderStatus.PENDING, Optional.of(priced.quote().totals()));
    }

    private Placed again(Earlier earlier, TrackingSecret secret) {
        earlier.details().map(OrderDetails::customerId).ifPresent(notes::concerns);
        return new Placed(
                earlier.number(),
                secret,
                earlier.details().map(OrderDetails::status).orElse(OrderStatus.PENDING),
                earlier.details().map(OrderDetails::totals));
    }

    /** @return the price, which is the one that the visitor was shown */
    private Priced accepted(NewOrder body) {
        var missing = CartFault.missingTransferCodes(body.items());
        if (!missing.isEmpty()) throw new InvalidRequest(missing);
        var priced = quotes.price(body.items(), body.customer().toVat(), Coupon.typed(body.couponCode()));
        var problems = priced.quote().problems();
        if (!problems.isEmpty())
            throw new InvalidRequest(problems.stream().map(CartFault::of).toList());
        if (priced.quote().totals().gross().compareTo(body.expectedTotal().toMoney()) != 0)
            throw new PriceChanged(QuoteBody.of(priced, body.language()));
        return priced;
    }

    /** Nobody is told that it is for who they are that a code is of no use: to them it is used up. */
    private void redeem(OrderId order, OrderedNames names, Owner owner, Priced priced, NewOrder body) {
        coupons.redeem(order, owner.customer(), priced.quote().coupon()).ifPresent(refused -> {
            claims.release(order, names);
            var without = quotes.price(body.items(), body.customer().toVat(), Coupon.NONE)
                    .without(refused);
            throw new PriceChanged(QuoteBody.of(without, body.language()));
        });
    }

    private CreateOrder create(
            OrderId order,
            OrderNumber number,
            String digest,
            Owner owner,
            OrderContent content,
            Priced priced,
            TrackingSecret secret) {
        var key = KeyRef.contact(owner.customer());
        var quote = priced.quote();
        return new CreateOrder(
                order,
                number,
                digest,
                owner.customer(),
                owner.attached(),
                Personal.of(key, content.customer()),
                content.vatNumber() == null ? null : Personal.of(key, content.vatNumber()),
                quote.lines(),
                quote.vatDecision(),
                quote.totals(),
                content.language(),
                secret.hash(vault),
                transferCodes(content, quote.lines(), key),
                content.note() == null ? null : Personal.of(key, content.note()));
    }

    /** The shop adds fees between the lines, so a code finds its line by the name. */
    private static List<TransferCode> transferCodes(OrderContent content, List<OrderLine> lines, KeyRef key) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.DOMAIN_TRANSFER)
                .map(line -> new TransferCode(line.number(), Personal.of(key, content.transferCode(line.domainName()))))
                .toList();
    }
}
