package nl.hostforge.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The crash campaign, short; {@code ./hostforge campaign} runs the long one. */
class CampaignIT {

    @Test
    void nothing_is_lost_doubled_or_stuck_whatever_fails_and_whoever_is_killed() throws Exception {
        var settings = CampaignSettings.fromProperties();
        System.out.println("campaign: " + settings);
        var campaign = new Campaign(settings);
        try {
            var report = campaign.run();
            report.write();
            System.out.println(report.text());
            assertThat(report.findings()).isEmpty();
            for (var window : CrashWindow.values()) {
                if (settings.kills() < CrashWindow.values().length) break;
                assertThat(report.kills()).containsKey("killed, " + window);
            }
        } finally {
            campaign.end();
        }
    }
}
