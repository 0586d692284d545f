package nl.hostforge.app.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.regex.Pattern;
import nl.hostforge.document.Seller;
import nl.hostforge.messages.customer.PostalAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who sells, as an invoice has to show it (art. 35a Wet OB 1968): a company in the Netherlands. All of it is needed; while
 * the bookkeeping is the sandbox, it is an example's.
 *
 * @param legalName as in the trade register
 * @param street of where it is established
 * @param houseNumber in that street
 * @param addition to the house number; empty if there is none
 * @param postalCode {@code 1234 AB}
 * @param city of where it is established
 * @param registrationNumber its number in the trade register (KvK), 8 digits
 * @param vatNumber its VAT number, {@code NL…B…}
 * @param iban the account that customers pay to
 * @param email where questions about an invoice go
 */
@ConfigurationProperties("hostforge.seller")
record SellerSettings(
        String legalName,
        String street,
        String houseNumber,
        String addition,
        String postalCode,
        String city,
        String registrationNumber,
        String vatNumber,
        String iban,
        String email) {
    private static final String PREFIX = "hostforge.seller.";
    private static final Pattern POSTAL_CODE = Pattern.compile("[1-9]\\d{3} ?[A-Z]{2}");
    private static final Pattern KVK = Pattern.compile("\\d{8}");
    private static final Pattern VAT = Pattern.compile("NL\\d{9}B\\d{2}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    SellerSettings {
        vatNumber = compact(vatNumber);
        iban = compact(iban);
        var faults = new ArrayList<String>();
        need(faults, "legal-name", legalName);
        need(faults, "street", street);
        need(faults, "house-number", houseNumber);
        need(faults, "city", city);
        match(faults, "postal-code", postalCode, POSTAL_CODE, "such as 1234 AB");
        match(faults, "registration-number", registrationNumber, KVK, "8 digits");
        match(faults, "vat-number", vatNumber, VAT, "such as NL001234567B01");
        match(faults, "email", email, EMAIL, "an e-mail address");
        if (match(faults, "iban", iban, IBAN, "an IBAN") && !checks(iban))
            faults.add(PREFIX + "iban has wrong check digits");
        if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
    }

    Seller seller() {
        var address = new PostalAddress(
                street, houseNumber, addition == null || addition.isBlank() ? null : addition, postalCode, city, "NL");
        return new Seller(legalName, address, vatNumber, registrationNumber, iban, email, null);
    }

    private static String compact(String number) {
        return number == null ? null : number.replace(" ", "").replace(".", "");
    }

    private static boolean need(ArrayList<String> faults, String name, String value) {
        var told = value != null && !value.isBlank();
        if (!told) faults.add(PREFIX + name + " is missing");
        return told;
    }

    private static boolean match(ArrayList<String> faults, String name, String value, Pattern form, String otherwise) {
        if (!need(faults, name, value)) return false;
        var fits = form.matcher(value).matches();
        if (!fits) faults.add(PREFIX + name + " has to be " + otherwise);
        return fits;
    }

    /** ISO 13616: letters count from 10, and what begins the number is moved behind it. */
    private static boolean checks(String iban) {
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(each -> digits.append(Character.digit(each, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }
}
