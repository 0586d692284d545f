package nl.hostforge.api.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** How phone numbers are written: E.164, for instance {@code +31201234567}. */
final class PhoneNumberForm {
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

    private PhoneNumberForm() {}

    /**
     * @param country where a number without country code is dialled; null or unknown if that can't be told
     * @return empty if no such number is possible
     */
    static Optional<String> e164(String typed, String country) {
        try {
            var number = PLAN.parse(typed, CountryForm.written(country));
            // possible rather than valid: new ranges are given out faster than this list of them is renewed
            return PLAN.isPossibleNumber(number)
                    ? Optional.of(PLAN.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
