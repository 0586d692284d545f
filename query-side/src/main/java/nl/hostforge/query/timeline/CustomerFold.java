package nl.hostforge.query.timeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent;
import nl.hostforge.messages.customer.CustomerEvent.CustomerApproved;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerEmailVerified;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderCompleted;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderFailed;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToMoneybird;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToOpenprovider;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToPlesk;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.customer.CustomerEvent.CustomerReinstated;
import nl.hostforge.messages.customer.CustomerEvent.CustomerSuspended;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberRejected;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberUnverifiable;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberValidated;
import nl.hostforge.messages.customer.CustomerEvent.FiscalRetentionEnded;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.readmodel.FieldChange;

/** Tells a customer's events one after the other, remembering the details that later ones replace. */
final class CustomerFold implements Fold<CustomerEvent> {
    private final Wording wording;
    /** Empty once erased. */
    private Optional<Map<String, String>> details = Optional.empty();

    CustomerFold(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Told tell(CustomerEvent event, Instant at) {
        var telling = new Telling(wording);
        switch (event) {
            case CustomerRegistered it -> details = fields(it.details(), known(it.vatNumber()));
            case CustomerDetailsChanged it -> change(fields(it.details(), vatNumber()), telling);
            case CustomerVatNumberChanged it -> change(withVatNumber(known(it.vatNumber())), telling);
            case CustomerReinstated it ->
                telling.fact("status", it.status()).as(it.status().name());
            case CustomerVatNumberValidated it ->
                checked(telling, it.vatNumber(), it.checkedAt())
                        .fact("consultationNumber", it.consultationNumber())
                        .fact("registeredName", known(it.registeredName()));
            case CustomerVatNumberRejected it -> checked(telling, it.vatNumber(), it.checkedAt());
            case CustomerVatNumberUnverifiable it -> checked(telling, it.vatNumber(), it.checkedAt());
            case CustomerLinkedToPlesk it -> telling.fact("reference", it.pleskClientId());
            case CustomerLinkedToMoneybird it -> telling.fact("reference", it.moneybirdContactId());
            case CustomerLinkedToOpenprovider it -> telling.fact("reference", it.contactHandle());
            case CustomerEmailVerified it -> {}
            case CustomerApproved it -> {}
            case CustomerSuspended it -> {}
            case CustomerErased it -> {}
            case CustomerErasureAtProviderRequested it ->
                provider(telling, it.provider())
                        .fact("reference", it.providerReference())
                        .fact("round", it.round());
            case CustomerErasureAtProviderFailed it -> failedToForget(telling, it, at);
            case CustomerErasureAtProviderCompleted it -> {
                provider(telling, it.provider());
                if (it.byHand()) telling.as("hand");
                else if (it.provider() == Provider.MONEYBIRD) telling.as("archived");
            }
            case FiscalRetentionEnded it -> {
                telling.fact("fiscalYear", it.fiscalYear()).fact("oneStopShop", it.oneStopShop());
                if (it.oneStopShop()) telling.as("oss");
            }
        }
        return telling.of(event.getClass());
    }

    private void change(Optional<Map<String, String>> after, Telling telling) {
        if (details.isEmpty() || after.isEmpty())
            telling.as("erased").changed(List.of(new FieldChange("details", null, null)));
        else {
            var changes = Fields.changes(details.get(), after.get());
            if (changes.isEmpty()) telling.as("same");
            telling.changed(changes)
                    .word(
                            "fields",
                            changes.stream()
                                    .map(change -> wording.wordOr("field." + change.field(), change.field()))
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        }
        details = after;
    }

    private String vatNumber() {
        return details.map(fields -> fields.get("vatNumber")).orElse(null);
    }

    private Optional<Map<String, String>> withVatNumber(String number) {
        return details.map(fields -> {
            var after = new LinkedHashMap<>(fields);
            after.put("vatNumber", number);
            return after;
        });
    }

    private Telling provider(Telling telling, Provider provider) {
        return telling.fact("provider", provider.word()).word("who", wording.word("provider." + provider.word()));
    }

    private void failedToForget(Telling telling, CustomerErasureAtProviderFailed event, Instant at) {
        var words = known(event.words());
        provider(telling, event.provider())
                .fact("round", event.round())
                .fact("attempt", event.attempt())
                .fact("code", event.code())
                .fact("words", words);
        if (words != null) telling.as("quoted");
        if (event.finalFailure()) telling.as("final");
        else telling.fact("nextAttemptAt", event.nextAttemptAt()).word("next", wording.time(event.nextAttemptAt(), at));
    }

    private Telling checked(Telling telling, Personal<String> vatNumber, Instant checkedAt) {
        var number = known(vatNumber);
        if (number != null) telling.as("numbered");
        return telling.fact("vatNumber", number).fact("checkedAt", checkedAt).word("at", wording.moment(checkedAt));
    }

    private static Optional<Map<String, String>> fields(Personal<ContactDetails> details, String vatNumber) {
        return details.known().map(known -> {
            var fields = new LinkedHashMap<>(Fields.of(known));
            fields.put("vatNumber", vatNumber);
            return fields;
        });
    }

    private static String known(Personal<String> personal) {
        return personal == null ? null : personal.orElse(null);
    }
}
