package nl.hostforge.messages.tldpricelist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a price list. There is one, for all customers. Its text form is the raw value. */
public record TldPriceListId(@JsonValue String value) {
    /** The list that the shop sells by. */
    public static final TldPriceListId SHOP = new TldPriceListId("tld-price-list");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TldPriceListId {}

    @Override
    public String toString() {
        return value;
    }
}
