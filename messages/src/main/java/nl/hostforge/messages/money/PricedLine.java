package nl.hostforge.messages.money;

/** Something with a price, among others that are added up. */
public interface PricedLine {
    /** @return what it costs, without VAT */
    Money net();
}
