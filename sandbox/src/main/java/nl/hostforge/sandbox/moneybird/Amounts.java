package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Money and quantities: decimal texts in answers, texts or numbers with point or comma in requests. */
final class Amounts {
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*(-?\\d+([.,]\\d+)?)(.*)", Pattern.DOTALL);

    private Amounts() {}

    /** As the vendor writes them: at least one decimal, no zeros after that. */
    static String text(BigDecimal amount) {
        var shortest = amount.stripTrailingZeros();
        return (shortest.scale() < 1 ? shortest.setScale(1) : shortest).toPlainString();
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    static Optional<BigDecimal> read(JsonNode value) {
        if (value.isNumber()) return Optional.of(value.decimalValue());
        var text = value.asString("").strip().replace(',', '.');
        return text.matches("-?\\d+\\.?\\d*") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The number in a quantity such as {@code 2 uur} or {@code 1 x}; one where there is none. */
    static BigDecimal quantity(String amount) {
        var number = LEADING_NUMBER.matcher(amount == null ? "" : amount);
        return number.matches() ? new BigDecimal(number.group(1).replace(',', '.')) : BigDecimal.ONE;
    }

    /** The same quantity, given back. */
    static String negated(String amount) {
        var number = LEADING_NUMBER.matcher(amount == null ? "" : amount);
        if (!number.matches()) return "-1 x";
        return quantity(amount).negate().toPlainString() + number.group(3);
    }
}
