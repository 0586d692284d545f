package nl.hostforge.integration.mail;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.privacy.Vault;

/** The parts of the mail, for tests. */
final class MailTests {
    private MailTests() {}

    static MailSettings settings(String... staff) {
        return new MailSettings(
                "Domein Discounter <hallo@shop.example>",
                List.of(staff),
                Language.DUTCH,
                3,
                Duration.ofSeconds(30),
                Duration.ofSeconds(50),
                Duration.ofDays(7));
    }

    static BillingLetters billingLetters() {
        var vault = mock(Vault.class);
        when(vault.keyedHash(any(), any())).thenReturn("0123abcd");
        return new BillingLetters(
                new Templates((name, language) -> Optional.empty()),
                new ShopAddress(URI.create("https://shop.example/")),
                vault);
    }

    static DunningLetters dunningLetters() {
        return new DunningLetters(
                new Templates((name, language) -> Optional.empty()),
                new PayTo("Domein Discounter B.V.", "NL91ABNA0417164300"));
    }

    static StaffLetters staffLetters(MailSettings settings) {
        return new StaffLetters(
                new Templates((name, language) -> Optional.empty()),
                new ShopAddress(URI.create("https://shop.example/")),
                settings);
    }

    static Letters letters() {
        var panel = mock(HostingPanel.class);
        when(panel.address()).thenReturn(URI.create("https://panel.example:8443"));
        var vault = mock(Vault.class);
        when(vault.keyedHash(any(), any())).thenReturn("0123abcd");
        return new Letters(
                new Templates((name, language) -> Optional.empty()),
                new ShopAddress(URI.create("https://shop.example/")),
                panel,
                vault);
    }
}
