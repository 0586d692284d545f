package nl.hostforge.api.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hostforge.api.quote.CartItemBody;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.InvalidDomainName;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.quote.CartItem;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked, each part written in one way and without prices: a repeat asks the same, even if it would cost
 * something else by now.
 */
record OrderContent(
        List<CartItem> items,
        Map<String, String> transferCodes,
        ContactDetails customer,
        String vatNumber,
        Language language,
        String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) String couponCode) {
    static OrderContent of(NewOrder body) {
        return new OrderContent(
                body.items().stream().map(CartItemBody::toItem).toList(),
                transferCodesIn(body.items()),
                body.customer().toDetails(body.language()),
                body.customer().toVat().vatNumber(),
                body.language(),
                body.writtenNote(),
                body.couponCode() == null || body.couponCode().isBlank()
                        ? null
                        : CouponCode.typed(body.couponCode()).value());
    }

    /** @return the code of a name that is transferred */
    String transferCode(DomainName name) {
        return transferCodes.get(name.value());
    }

    /** @return keyed hash by which the order recognises its own request */
    String digest(Vault vault, JsonMapper json) {
        return vault.keyedHash("order-content", json.writeValueAsString(this));
    }

    /** By name; what is no name is left out, since the quote has yet to tell. */
    private static Map<String, String> transferCodesIn(List<CartItemBody> items) {
        var codes = new TreeMap<String, String>();
        for (var item : items)
            if (item.kind() == LineKind.DOMAIN_TRANSFER && item.transferCode() != null)
                nameOf(item)
                        .ifPresent(name ->
                                codes.put(name.value(), item.transferCode().strip()));
        return codes;
    }

    private static Optional<DomainName> nameOf(CartItemBody item) {
        try {
            return Optional.of(DomainName.parse(item.domain()));
        } catch (InvalidDomainName invalid) {
            return Optional.empty();
        }
    }

    /** It is personal: it is not printed. */
    @Override
    public String toString() {
        return "OrderContent";
    }
}
