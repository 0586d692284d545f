package nl.hostforge.integration.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunnedOrder;
import nl.hostforge.messages.dunning.DunningCorrespondence;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningSuspensionDecided;
import nl.hostforge.messages.dunning.DunningEvent.DunningTerminationDecided;
import nl.hostforge.messages.dunning.DunningEvent.ReminderDue;
import nl.hostforge.messages.dunning.DunningEvent.StageReached;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningSuspension;
import nl.hostforge.messages.dunning.NextStage;
import nl.hostforge.messages.money.Money;
import org.springframework.stereotype.Component;

/** Writes the mails about what was not paid in time. An erased customer gets none. */
@Component
class DunningLetters {
    private static final String NOTHING = "";

    private final Templates templates;
    private final PayTo payTo;

    DunningLetters(Templates templates, PayTo payTo) {
        this.templates = templates;
        this.payTo = payTo;
    }

    /**
     * @param open what is open now of what the stage is about
     * @return the letter, or empty if there is nobody to write to, or nothing to ask for any more
     */
    Optional<Letter> stage(DunningCorrespondence told, StageReached stage, List<Arrear> open) {
        if (open.isEmpty()) return Optional.empty();
        return reader(told).map(reader -> {
            var model = arrears(reader, open);
            return switch (stage) {
                case ReminderDue reminder -> reminder(reminder, reader, model);
                case DunningSuspensionDecided decided -> {
                    model.put("services", suspended(decided.suspensions()));
                    model.put("termination", part(decided.following(), DunningStage.TERMINATION, reader));
                    yield letter("suspension-notice", reader, model);
                }
                case DunningTerminationDecided decided -> {
                    model.put(
                            "services",
                            services(decided.orders().stream()
                                    .map(DunnedOrder::names)
                                    .toList()));
                    yield letter("termination-notice", reader, model);
                }
            };
        });
    }

    private Letter reminder(ReminderDue reminder, ContactDetails reader, Map<String, Object> model) {
        if (reminder.stage() == DunningStage.FIRST_REMINDER) return letter("payment-reminder", reader, model);
        model.put("suspension", part(reminder.following(), DunningStage.SUSPENSION, reader));
        model.put("termination", part(reminder.following(), DunningStage.TERMINATION, reader));
        return letter("second-payment-reminder", reader, model);
    }

    /** @return the letter, or empty if there is nobody to write to */
    Optional<Letter> reinstated(DunningCorrespondence told, DunningEnded ended) {
        return reader(told).map(reader -> {
            var model = addressed(reader);
            model.put("services", suspended(ended.suspensions()));
            return letter("reinstatement-notice", reader, model);
        });
    }

    private Map<String, Object> arrears(ContactDetails reader, List<Arrear> open) {
        var language = reader.language();
        var model = addressed(reader);
        var total = open.stream().map(Arrear::open).reduce(Money.noEuro(), Money::plus);
        model.put("total", Wording.amount(total, language));
        model.put("lines", open.stream().map(arrear -> line(arrear, language)).toList());
        model.put("iban", payTo.readableIban());
        model.put("holder", payTo.legalName());
        model.put(
                "mention",
                open.stream().map(Arrear::number).filter(Objects::nonNull).collect(Collectors.joining(", ")));
        return model;
    }

    private static Map<String, Object> line(Arrear arrear, Language language) {
        return Map.of(
                "number", arrear.number() == null ? NOTHING : arrear.number(),
                "due", Wording.day(arrear.dueOn(), language),
                "open", Wording.amount(arrear.open(), language));
    }

    /** A part that is not said is empty. */
    private static Object part(NextStage next, DunningStage stage, ContactDetails reader) {
        if (next == null || next.stage() != stage) return NOTHING;
        return Map.of("day", Wording.day(next.day(), reader.language()));
    }

    private static List<Map<String, Object>> suspended(List<DunningSuspension> suspensions) {
        return services(suspensions.stream().map(DunningSuspension::names).toList());
    }

    private static List<Map<String, Object>> services(List<List<DomainName>> orders) {
        return orders.stream()
                .map(names -> Map.<String, Object>of(
                        "names", names.stream().map(DomainName::readable).collect(Collectors.joining(", "))))
                .toList();
    }

    private static Optional<ContactDetails> reader(DunningCorrespondence told) {
        return told.customerErased() ? Optional.empty() : told.contact().known();
    }

    private static Map<String, Object> addressed(ContactDetails reader) {
        var model = new HashMap<String, Object>();
        model.put("name", reader.firstName() + " " + reader.lastName());
        return model;
    }

    private Letter letter(String template, ContactDetails reader, Map<String, Object> model) {
        return templates.letter(template, reader.language(), List.of(reader.email()), model);
    }
}
