package nl.hostforge.integration.provisioning;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently steps are carried out ({@code hostforge.provisioning.*}).
 *
 * @param attempts how often a step is tried before staff is needed
 * @param shortestPause between two attempts
 * @param longestPause between two attempts; the pause grows towards it, with jitter
 * @param settlingTime how long each provider may still finish a call that we gave up on; only then may it be asked to
 *     create the same thing again. Plesk works on for up to 300 s, Openprovider 120 s, Moneybird 60 s.
 * @param lookEvery how often it is looked meanwhile whether it appeared
 * @param pollEvery how often a registry is asked at first that has not decided yet
 * @param longestPoll what that grows to, in step with how long it takes: a transfer takes days
 * @param pleskNameServers who answers for domains whose zone is at Plesk
 * @param registrarNameServers the name server group, at Openprovider, that answers for zones kept there
 * @param parkingAddress where a domain without hosting points to
 * @param daysToPay from an invoice's date on
 */
@ConfigurationProperties("hostforge.provisioning")
record ProvisioningSettings(
        @DefaultValue("3") int attempts,
        @DefaultValue("30s") Duration shortestPause,
        @DefaultValue("120s") Duration longestPause,
        Map<Provider, Duration> settlingTime,
        @DefaultValue("15s") Duration lookEvery,
        @DefaultValue("60s") Duration pollEvery,
        @DefaultValue("1h") Duration longestPoll,

        @DefaultValue({"ns1.hostforge.example", "ns2.hostforge.example"})
        List<String> pleskNameServers,

        @DefaultValue("dns-openprovider") String registrarNameServers,
        @DefaultValue("203.0.113.80") String parkingAddress,
        @DefaultValue("14") int daysToPay) {

    private static final Map<Provider, Duration> PROVIDERS_OWN_LIMITS = Map.of(
            Provider.PLESK, Duration.ofSeconds(300),
            Provider.OPENPROVIDER, Duration.ofSeconds(120),
            Provider.MONEYBIRD, Duration.ofSeconds(60));

    ProvisioningSettings {
        if (attempts < 1) throw new IllegalArgumentException("hostforge.provisioning.attempts has to be at least 1");
        if (shortestPause.compareTo(longestPause) > 0)
            throw new IllegalArgumentException("hostforge.provisioning.shortest-pause has to be at most longest-pause");
        if (pollEvery.compareTo(longestPoll) > 0)
            throw new IllegalArgumentException("hostforge.provisioning.poll-every has to be at most longest-poll");
        settlingTime = settlingTime == null ? Map.of() : Map.copyOf(settlingTime);
    }

    /**
     * How long to leave a registry alone that has not decided: a quarter of the time that it has taken so far, so that a
     * decision is noticed soon in proportion, and days of waiting cost few questions.
     */
    Duration pollAfter(Duration sinceAsked) {
        var pause = sinceAsked.dividedBy(4);
        if (pause.compareTo(pollEvery) < 0) return pollEvery;
        return pause.compareTo(longestPoll) > 0 ? longestPoll : pause;
    }

    Duration settlingTimeOf(Provider provider) {
        return settlingTime.getOrDefault(provider, PROVIDERS_OWN_LIMITS.get(provider));
    }
}
