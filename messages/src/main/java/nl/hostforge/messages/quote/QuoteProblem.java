package nl.hostforge.messages.quote;

/**
 * Why something in a cart cannot be ordered as it is.
 *
 * @param item place in the cart, from 0; null where it is about the cart as a whole
 * @param code stable, in kebab case:
 *     <ul>
 *       <li>{@code unknown-country}: the country's code is none (the cart as a whole)
 *       <li>{@code not-for-sale}: nobody orders a fee by itself
 *       <li>{@code unknown-package}: there is no such package
 *       <li>{@code package-retired}: the package can no longer be ordered
 *       <li>{@code period-not-offered}: it is not sold for such a period
 *       <li>{@code quantity-not-offered}: it is not sold for so many periods at once
 *       <li>{@code domain-missing}: a name is needed
 *       <li>{@code invalid-domain-name}: what was typed is no domain name
 *       <li>{@code domain-twice}: the same name is registered or transferred by an earlier item
 *       <li>{@code hosting-twice}: an earlier item is hosting for the same name
 *       <li>{@code tld-not-offered}: we do not sell names under this extension
 *     </ul>
 * @param detail one sentence for people, in English
 */
public record QuoteProblem(Integer item, String code, String detail) {}
