package nl.hostforge.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.money.Money;

/** Figures and dates as people of a language write them; nothing in it depends on where the program runs. */
record Written(Language language) {
    private static final char NO_BREAK = '\u00a0';
    private static final char MINUS = '\u2212';

    /** @return for instance {@code € 1.234,50} or {@code €1,234.50} */
    String money(Money money) {
        var digits = figures("#,##0.00").format(money.amount().abs());
        var sign = money.isNegative() ? String.valueOf(MINUS) : "";
        return sign + (isDutch() ? "€" + NO_BREAK : "€") + digits;
    }

    /** @return for instance {@code 25,5%} */
    String percent(BigDecimal percent) {
        return figures("0.##").format(percent) + "%";
    }

    String quantity(int quantity) {
        return (quantity < 0 ? MINUS : "") + figures("#,##0").format(Math.abs((long) quantity));
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(date).replace(' ', NO_BREAK);
    }

    /** The last day is named: who reads {@code until} the first expects that day to be paid for. */
    String period(ServicePeriod period) {
        return date(period.from()) + " " + Labels.in(language).get("until") + " "
                + date(period.until().minusDays(1));
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    /** @return in groups of four, as the IBAN's standard wants it on paper */
    static String iban(String iban) {
        return iban.replace(" ", "").replaceAll("(.{4})(?=.)", "$1" + NO_BREAK);
    }

    /** @return without trailing zeros: 21, 25.5 */
    static BigDecimal plain(BigDecimal percent) {
        return new BigDecimal(percent.stripTrailingZeros().toPlainString());
    }

    Locale locale() {
        return isDutch() ? Locale.of("nl") : Locale.ENGLISH;
    }

    private boolean isDutch() {
        return language == Language.DUTCH;
    }

    private DecimalFormat figures(String pattern) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(isDutch() ? ',' : '.');
        symbols.setGroupingSeparator(isDutch() ? '.' : ',');
        return new DecimalFormat(pattern, symbols);
    }
}
