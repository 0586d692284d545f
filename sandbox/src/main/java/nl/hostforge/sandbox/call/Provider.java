package nl.hostforge.sandbox.call;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One vendor's server. Its work is serial: the exchange never lets two calls of one provider work at once. */
public interface Provider {
    /** First segment of its address, and first part of its operations' names. */
    String name();

    /** Its doors; the first that fits a request serves it. */
    List<Route> routes();

    /** The answer to an address that no door fits. */
    Answer unknown(Call call);

    /**
     * What this call is about in the biller's own words: references, logins, domain names. Looks up the object when
     * the call names it by the provider's id only.
     */
    Set<String> references(Call call);

    /** A business refusal in the vendor's form. */
    Answer refusal(Call call, String code, String message);

    /** The vendor's way to say that too many calls came in. */
    Answer tooManyCalls(Call call, Duration retryAfter);

    /** The vendor's way to say that it is being maintained. */
    Answer maintenance(Call call);

    /** All that it holds, for the test to look at: counts and objects, no secrets. */
    Object state();

    /** Drops what it keeps in memory only: sessions, tokens, counters. */
    void forget();
}
