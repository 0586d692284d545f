package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.customer.CustomerVat;
import nl.hostforge.api.order.CartFault;
import nl.hostforge.api.order.NameClaims;
import nl.hostforge.api.order.OrderedNames;
import nl.hostforge.api.order.OrderedNames.Ordered;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.api.quote.CartItemBody;
import nl.hostforge.api.quote.QuoteBody;
import nl.hostforge.api.quote.Quotes;
import nl.hostforge.api.quote.Quotes.Coupon;
import nl.hostforge.api.quote.Quotes.Priced;
import nl.hostforge.api.shop.ShopLanguage;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCommand.CorrectOrder;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.quote.Quote;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How staff corrects an order before it is approved: priced anew, at today's prices, for the customer as they ordered.
 * New names are claimed before. If the correction then fails, their claims lapse within an hour; the names that it dropped
 * are given back by who hears of it, in the order of the log, so that a name which comes back meanwhile stays.
 */
@RestController
@RequestMapping("/api/admin/orders")
@Tag(name = "Orders")
class OrderCorrections {
    private final OrderDesk desk;
    private final Quotes quotes;
    private final NameClaims claims;
    private final CallNotes notes;

    OrderCorrections(OrderDesk desk, Quotes quotes, NameClaims claims, CallNotes notes) {
        this.desk = desk;
        this.quotes = quotes;
        this.claims = claims;
        this.notes = notes;
    }

    @Operation(summary = "Correct what a pending order consists of; it is priced anew")
    @PatchMapping("/{id}")
    ResponseEntity<AdminOrder> correct(
            @PathVariable String id, @Valid @RequestBody OrderCorrection body, IfMatch ifMatch) {
        notes.because(body.reason());
        var seen = desk.taken(id, ifMatch);
        var key = ContactKey.of(seen);
        var quote = orderable(seen, body);
        var names = OrderedNames.in(body.items());
        refuseMissingCodes(seen, body, names);
        // an order that is no longer pending never is again: its refusal needs no claims
        if (seen.status() == OrderStatus.PENDING) claims.claim(seen.id(), newIn(seen, names));
        var codes = codes(body.items(), names, quote.lines(), key);
        // what is new in it depends on what was seen, so it is never written over anything else
        return desk.done(
                new CorrectOrder(seen.id(), seen.version(), quote.lines(), quote.vatDecision(), quote.totals(), codes),
                Outlook.corrected(seen, quote.lines(), quote.vatDecision(), quote.totals()));
    }

    @Operation(
            summary = "What an order would cost, corrected like this, to the cent; it changes nothing",
            description =
                    "What cannot be ordered is part of the answer. A code that the order uses already counts, whether"
                            + " or not others could still use it.")
    @PostMapping("/{id}/correction-quotes")
    ResponseEntity<QuoteBody> quote(
            @PathVariable String id,
            @Valid @RequestBody OrderCorrection body,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        var language = ShopLanguage.of(lang, accepted);
        var order = desk.existing(id);
        ContactKey.of(order); // of somebody who was erased it is not known how they are taxed
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(QuoteBody.of(price(order, body), language.language()));
    }

    private Priced price(OrderDetails order, OrderCorrection body) {
        var by = order.orderedBy();
        var customer = CustomerVat.typed(
                by.kind(), by.address().country(), by.address().postalCode(), order.vatNumber());
        return quotes.price(body.items(), customer, couponOf(order));
    }

    private Quote orderable(OrderDetails order, OrderCorrection body) {
        var quote = price(order, body).quote();
        if (!quote.problems().isEmpty())
            throw new InvalidRequest(
                    quote.problems().stream().map(CartFault::of).toList());
        return quote;
    }

    /** What the order uses already it goes on using, whether or not others still could. */
    private static Coupon couponOf(OrderDetails order) {
        return order.lines().stream()
                .filter(line -> line.discount() != null)
                .findFirst()
                .map(line -> new Coupon(line.discount().by().code().value(), true))
                .orElse(Coupon.NONE);
    }

    /** A transfer that was ordered before has its code, which nobody is shown. */
    private static void refuseMissingCodes(OrderDetails order, OrderCorrection body, OrderedNames names) {
        var known = namesIn(order, line -> line.kind() == LineKind.DOMAIN_TRANSFER);
        var faults = names.all().stream()
                .filter(ordered -> ordered.kind() == LineKind.DOMAIN_TRANSFER && !known.contains(ordered.name()))
                .filter(ordered -> code(body.items(), ordered).isEmpty())
                .map(ordered -> new FieldFault(
                        CartFault.pathOf(ordered.item(), "transferCode"),
                        "required",
                        "A transfer needs the present registrar's code."))
                .toList();
        if (!faults.isEmpty()) throw new InvalidRequest(faults);
    }

    private static OrderedNames newIn(OrderDetails order, OrderedNames names) {
        var held = namesIn(order, OrderLine::isForDomain);
        return new OrderedNames(names.all().stream()
                .filter(ordered -> !held.contains(ordered.name()))
                .toList());
    }

    /** The shop adds fees between the lines, so a code finds its line by the name. */
    private static List<TransferCode> codes(
            List<CartItemBody> items, OrderedNames names, List<OrderLine> lines, KeyRef key) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.DOMAIN_TRANSFER)
                .flatMap(line -> names.all().stream()
                        .filter(ordered -> ordered.name().equals(line.domainName()))
                        .flatMap(ordered -> code(items, ordered).stream())
                        .map(code -> new TransferCode(line.number(), Personal.of(key, code))))
                .toList();
    }

    private static Optional<String> code(List<CartItemBody> items, Ordered ordered) {
        return Optional.ofNullable(items.get(ordered.item()).transferCode())
                .map(String::strip)
                .filter(code -> !code.isEmpty());
    }

    private static Set<DomainName> namesIn(OrderDetails order, Predicate<OrderLine> which) {
        return order.lines().stream().filter(which).map(OrderLine::domainName).collect(Collectors.toSet());
    }
}
