package nl.hostforge.document;

import java.util.Optional;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.vat.VatDecision;

/** What a document has to say where no VAT is charged (art. 226 (11), (11a) Directive 2006/112; EN 16931, BT-120). */
final class LegalWording {
    private LegalWording() {}

    static Optional<String> of(VatDecision vat, Language language) {
        return switch (vat.categoryCode()) {
            case "AE" ->
                Optional.of(
                        language == Language.DUTCH
                                ? "Btw verlegd: de afnemer is de btw verschuldigd (artikelen 44 en 196 Richtlijn 2006/112/EG)."
                                : "Reverse charge: the customer accounts for the VAT (Articles 44 and 196, Directive 2006/112/EC).");
            case "O" ->
                Optional.of(
                        language == Language.DUTCH
                                ? "Geen btw: de plaats van dienst ligt buiten de EU (artikelen 44, 58 en 59 Richtlijn 2006/112/EG)."
                                : "No VAT: the place of supply is outside the EU (Articles 44, 58 and 59, Directive 2006/112/EC).");
            default -> Optional.empty();
        };
    }
}
