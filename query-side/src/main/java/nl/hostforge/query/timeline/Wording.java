package nl.hostforge.query.timeline;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.money.Money;

/**
 * How things are said in one language: sentences by key, with placeholders in braces, amounts as the language writes
 * them, and times as the clock shows them in the Netherlands.
 */
final class Wording {
    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static final String SENTENCES = "nl.hostforge.query.timeline.sentences";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Wording DUTCH = new Wording(Locale.of("nl", "NL"));
    private static final Wording ENGLISH = new Wording(Locale.UK);

    private final Locale locale;
    private final ResourceBundle sentences;

    private Wording(Locale locale) {
        this.locale = locale;
        this.sentences = ResourceBundle.getBundle(
                SENTENCES,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Wording in(Language language) {
        return switch (language) {
            case DUTCH -> DUTCH;
            case ENGLISH -> ENGLISH;
        };
    }

    boolean has(String key) {
        return sentences.containsKey(key);
    }

    boolean isDutch() {
        return this == DUTCH;
    }

    /** @param words by placeholder; one that is not there stays visible, which the tests forbid */
    String sentence(String key, Map<String, String> words) {
        return PLACEHOLDER
                .matcher(sentences.getString(key))
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
    }

    String word(String key) {
        return sentences.getString(key);
    }

    /** @return the word, or the raw value where this version knows none for it */
    String wordOr(String key, String raw) {
        return has(key) ? word(key) : raw;
    }

    String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount());
    }

    /** @return for instance {@code om 14:03}, with the day where it is another than that of {@code seenFrom} */
    String time(Instant at, Instant seenFrom) {
        var local = at.atZone(AMSTERDAM);
        var sameDay = local.toLocalDate().equals(LocalDate.ofInstant(seenFrom, AMSTERDAM));
        return sentence(
                sameDay ? "time.same-day" : "time.other-day",
                Map.of(
                        "time", DateTimeFormatter.ofPattern("HH:mm", locale).format(local),
                        "date", DateTimeFormatter.ofPattern("d MMMM", locale).format(local)));
    }

    /** @return day and time in full, for instance {@code 24 november 2026 14:03} */
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", locale).format(at.atZone(AMSTERDAM));
    }

    /** @return the day in full, for instance {@code 24 november 2026} */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    /** @return the text with a capital, for the start of a sentence */
    String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
