package nl.hostforge.messages.pricechange;

import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.money.Money;

/**
 * A price change that was ordered.
 *
 * @param effectiveOn the first day on which a period that begins costs the new price, in Europe/Amsterdam
 * @param price of one billing period, without VAT
 * @param told how many subscriptions it was announced for up to now
 * @param actorId null for the system itself
 * @param reason in the actor's own words; null where none was given, or where nobody can read it any more
 */
public record PriceChangeOverview(
        PriceChangeId id,
        PriceChangeScope scope,
        LocalDate effectiveOn,
        Money price,
        Instant orderedAt,
        long told,
        ActorKind actorKind,
        String actorId,
        String reason) {}
