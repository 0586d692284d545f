package nl.hostforge.integration.mail;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.money.Money;

/** Figures as people of a language write them. Fixed here, since Java's own tables change from release to release. */
final class Wording {
    private static final String NO_BREAK_SPACE = "\u00A0";

    private static final List<String> MONTHS_NL = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> MONTHS_EN = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Wording() {}

    static Locale locale(Language language) {
        return language == Language.DUTCH ? Locale.of("nl") : Locale.ENGLISH;
    }

    /** @return for instance {@code € 1.234,50} in Dutch and {@code €1,234.50} in English */
    static String amount(Money money, Language language) {
        var sign = money.currency().equals(Money.EURO) ? "€" : money.currency().getCurrencyCode() + NO_BREAK_SPACE;
        var gap = language == Language.DUTCH && sign.equals("€") ? NO_BREAK_SPACE : "";
        return sign + gap + number("#,##0.00", money.amount(), language);
    }

    /** @return for instance {@code 21%} */
    static String percentage(BigDecimal percent, Language language) {
        return number("0.##", percent, language) + "%";
    }

    /** @return for instance {@code 1 maart 2027} */
    static String day(LocalDate day, Language language) {
        var months = language == Language.DUTCH ? MONTHS_NL : MONTHS_EN;
        return day.getDayOfMonth()
                + NO_BREAK_SPACE
                + months.get(day.getMonthValue() - 1)
                + NO_BREAK_SPACE
                + day.getYear();
    }

    private static String number(String pattern, BigDecimal value, Language language) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(language == Language.DUTCH ? ',' : '.');
        symbols.setGroupingSeparator(language == Language.DUTCH ? '.' : ',');
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
