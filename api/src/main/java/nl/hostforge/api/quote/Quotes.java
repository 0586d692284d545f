package nl.hostforge.api.quote;

import java.util.List;
import java.util.Optional;
import nl.hostforge.api.customer.CustomerVat;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.quote.Cart;
import nl.hostforge.messages.quote.CartItem;
import nl.hostforge.messages.quote.Quote;
import nl.hostforge.messages.quote.QuoteQuery.PriceCart;
import nl.hostforge.messages.quote.QuoteQuery.TaxSale;
import nl.hostforge.messages.quote.QuotedCoupon;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.messages.vat.VatNumberAnswer;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.stereotype.Component;

/** Asks what a cart costs, with the VAT number checked before. */
@Component
public class Quotes {
    private final Messages messages;
    private final VatNumbers vatNumbers;

    Quotes(Messages messages, VatNumbers vatNumbers) {
        this.messages = messages;
        this.vatNumbers = vatNumbers;
    }

    /**
     * A cart with its price.
     *
     * @param vatNumber what the EU's register said about the VAT number; empty where it was not asked
     */
    public record Priced(Quote quote, Optional<VatNumberAnswer> vatNumber) {
        /** @return null where the register was not asked */
        public VatCheckOutcome vatCheck() {
            return vatNumber.map(VatNumberAnswer::outcome).orElse(null);
        }

        /** @return this price, which is that of a cart whose coupon turned out to be of no use */
        public Priced without(QuotedCoupon refused) {
            return new Priced(
                    new Quote(quote.lines(), quote.vatDecision(), quote.totals(), quote.problems(), refused),
                    vatNumber);
        }
    }

    /**
     * The VAT that a sale bears now.
     *
     * @param vatCheck what the EU's register said about the VAT number; null where it was not asked
     */
    public record Taxed(VatDecision vat, VatCheckOutcome vatCheck) {}

    /**
     * A code by which less is to be paid.
     *
     * @param typed null or blank where there is none
     * @param held whether it is an order's that uses it already
     */
    public record Coupon(String typed, boolean held) {
        public static final Coupon NONE = new Coupon(null, false);

        public static Coupon typed(String code) {
            return new Coupon(code, false);
        }
    }

    public Priced price(List<CartItemBody> items, CustomerVat customer, Coupon coupon) {
        var checked = vatNumbers.check(customer);
        var cart = cart(items.stream().map(CartItemBody::toItem).toList(), customer, checked, coupon);
        return new Priced(messages.ask(new PriceCart(cart), ResponseTypes.instanceOf(Quote.class)), checked);
    }

    /** @param net what the sale comes to, without VAT */
    public Taxed tax(CustomerVat customer, Money net) {
        var checked = vatNumbers.check(customer);
        var decision = messages.ask(
                new TaxSale(cart(List.of(), customer, checked, Coupon.NONE), net),
                ResponseTypes.instanceOf(VatDecision.class));
        return new Taxed(decision, checked.map(VatNumberAnswer::outcome).orElse(null));
    }

    private static Cart cart(
            List<CartItem> items, CustomerVat customer, Optional<VatNumberAnswer> checked, Coupon coupon) {
        return new Cart(
                items,
                customer.kind(),
                customer.country(),
                customer.postalCode(),
                customer.vatNumber(),
                checked.map(VatNumberAnswer::outcome).orElse(null),
                checked.map(VatNumberAnswer::consultationNumber).orElse(null),
                checked.map(VatNumberAnswer::checkedAt).orElse(null),
                null,
                coupon.typed(),
                coupon.held());
    }
}
