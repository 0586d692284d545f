package nl.hostforge.app.crash;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much a campaign takes upon itself ({@code -Dcampaign.*}; {@code ./hostforge campaign} sets them).
 *
 * @param orders how many are placed
 * @param kills how many nodes are killed, in each window in turn; one in ten more is stopped across its lease
 * @param faults how many in a hundred calls to a provider go wrong
 * @param seed of the orders, the windows and the faults; which thread comes first is for the machine to say
 * @param patience how long one order may take to get where it is wanted, with staff that repairs what stalls
 * @param report where the report is written
 */
record CampaignSettings(int orders, int kills, int faults, long seed, Duration patience, Path report) {

    CampaignSettings {
        if (orders < 1 || kills < 0 || faults < 0 || faults > 60)
            throw new IllegalArgumentException("orders >= 1, kills >= 0, 0 <= faults <= 60");
        if (orders < kills + stopsOf(kills)) throw new IllegalArgumentException("each kill needs an order of its own");
    }

    /**
     * The short one, unless system properties say otherwise: the same each time, and one kill and one stop, since a machine
     * with two processors takes most of a minute for each, and nobody waits longer than three for all.
     */
    static CampaignSettings fromProperties() {
        var seed = Long.getLong("campaign.seed", 20_261_128);
        return new CampaignSettings(
                Integer.getInteger("campaign.orders", 5),
                Integer.getInteger("campaign.kills", 1),
                Integer.getInteger("campaign.faults", 20),
                seed,
                Duration.ofSeconds(Integer.getInteger("campaign.patience", 150)),
                Path.of(System.getProperty("campaign.report", "target/campaign/campaign-" + seed + ".md")));
    }

    /** How many workers are stopped across their lease. */
    int stops() {
        return stopsOf(kills);
    }

    private static int stopsOf(int kills) {
        return kills == 0 ? 0 : Math.max(1, kills / 10);
    }
}
