package nl.hostforge.api.company;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the host is: what art. 3:15d, first paragraph, Burgerlijk Wetboek wants in sight. The defaults are nobody's, and
 * say so.
 *
 * @param name the name it trades under
 * @param address street, number, postal code and city, as one line
 * @param registrationNumber its number in the trade register (KvK)
 * @param vatNumber its VAT number, {@code NL…}
 * @param email where customers write to
 * @param phone where customers call; empty if nowhere
 */
@ConfigurationProperties("hostforge.company")
record CompanySettings(
        @DefaultValue("HostForge (voorbeeld)") String name,

        @DefaultValue("Voorbeeldstraat 1, 1234 AB Amsterdam")
        String address,

        @DefaultValue("00000000") String registrationNumber,
        @DefaultValue("NL000000000B00") String vatNumber,
        @DefaultValue("info@hostforge.example") String email,
        @DefaultValue("") String phone) {}
