package nl.hostforge.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.InvoiceMoment;
import nl.hostforge.messages.order.StepKind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProvisioningSettingsTest {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(ProvisioningConfiguration.class);

    @Test
    void the_defaults_run() {
        application.run(context -> assertThat(context.getBean(ProvisioningSettings.class))
                .isEqualTo(Orders.settings(DnsAuthority.PLESK, InvoiceMoment.ON_APPROVAL)));
    }

    @Test
    void each_can_be_set() {
        application
                .withPropertyValues(
                        "hostforge.provisioning.dns-authority=openprovider",
                        "hostforge.provisioning.invoice-moment=pay-first",
                        "hostforge.provisioning.step-limit=30m",
                        "hostforge.provisioning.transfer-limit=7d")
                .run(context -> assertThat(context.getBean(ProvisioningSettings.class))
                        .isEqualTo(new ProvisioningSettings(
                                DnsAuthority.OPENPROVIDER,
                                InvoiceMoment.PAY_FIRST,
                                Duration.ofMinutes(30),
                                Duration.ofDays(7))));
    }

    @Test
    void a_transfer_has_days_and_everything_else_an_hour() {
        assertThat(Orders.SETTINGS.limitOf(StepKind.TRANSFER_DOMAIN)).isEqualTo(Duration.ofDays(10));
        assertThat(Orders.SETTINGS.limitOf(StepKind.PROVISION_HOSTING)).isEqualTo(Duration.ofHours(1));
    }
}
