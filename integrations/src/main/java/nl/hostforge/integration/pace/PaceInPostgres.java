package nl.hostforge.integration.pace;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import nl.hostforge.integration.transport.Lane;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.PaceLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The pace as rows of PostgreSQL: a row per provider's account, whose lock lasts for one short statement. A window has no
 * beginning: a place is free when the call that had it left more than a window ago. Moments are the database's, moved as
 * far as the product's clock is, so the clocks of the nodes do not matter.
 *
 * <p>Each statement goes by a connection of its own and commits by itself. Within somebody's transaction the lock would
 * last as long as that, and with it over the network.
 */
@Component
class PaceInPostgres implements Pace {

    private static final Logger log = LoggerFactory.getLogger(PaceInPostgres.class);

    /** How soon to look again whether another's trying call had an answer. */
    private static final Duration TRIAL_GLANCE = Duration.ofSeconds(5);

    private static final Duration WITHOUT_DATABASE = Duration.ofSeconds(2);

    private final DataSource database;

    PaceInPostgres(DataSource database) {
        this.database = database;
    }

    @Override
    public Leave ask(Exchange exchange) {
        try (var connection = database.getConnection();
                var question = connection.prepareStatement(
                        "select verdict, wait_ms from ask_to_call(?, ?, ?, ?, ?, ?, ?, ?, ?::interval, ?::interval)")) {
            fill(question, exchange);
            try (var answer = question.executeQuery()) {
                answer.next();
                return leave(exchange, answer.getString("verdict"), Duration.ofMillis(answer.getLong("wait_ms")));
            }
        } catch (SQLException away) {
            log.warn("{} is not called, since its pace cannot be asked: {}", exchange.provider(), away.getMessage());
            return new Leave.Wait("the pace could not be asked", WITHOUT_DATABASE);
        }
    }

    private static void fill(PreparedStatement question, Exchange exchange) throws SQLException {
        var limit = exchange.limit();
        question.setString(1, exchange.provider());
        question.setBoolean(2, exchange.lane() == Lane.BULK);
        question.setObject(3, exchange.call());
        question.setInt(4, limit.calls());
        question.setInt(5, limit.bulkCalls());
        question.setInt(6, exchange.begins() ? limit.roomToBegin() : 1);
        question.setBytes(7, exchange.same().orElse(null));
        question.setInt(8, limit.sameCalls());
        question.setString(9, interval(limit.within()));
        question.setString(10, interval(exchange.timeLeft()));
    }

    private static Leave leave(Exchange exchange, String verdict, Duration wait) {
        return switch (verdict) {
            case "GO" -> new Leave.Go(false);
            case "TRIAL" -> new Leave.Go(true);
            case "CLOSED" -> new Leave.Wait("it said that we call too often", wait);
            case "LEFT_ALONE" -> new Leave.Wait("it is left alone after too many failures", wait);
            case "TRIED" ->
                new Leave.Wait(
                        "it was left alone after too many failures, and one call tries now",
                        wait.compareTo(TRIAL_GLANCE) < 0 ? wait : TRIAL_GLANCE);
            default -> new Leave.Wait(full(exchange.limit(), verdict), wait);
        };
    }

    private static String full(PaceLimit limit, String verdict) {
        return switch (verdict) {
            case "FULL" -> "no place is free among the %d calls of a window".formatted(limit.calls());
            case "BULK_FULL" ->
                "no place is free among the %d calls of a window that work in masses may use"
                        .formatted(limit.bulkCalls());
            case "SAME_FULL" ->
                "no place is free among the %d identical calls of a window".formatted(limit.sameCalls());
            default -> throw new IllegalStateException("the database knows a verdict that we do not: " + verdict);
        };
    }

    @Override
    public void close(String provider, Duration wait) {
        log.warn("{} said that we call too often; nobody calls it for {} s", provider, wait.toSeconds());
        write(provider, """
                insert into provider_account as account (provider, closed_until)
                values (?, product_time() + ?::interval)
                on conflict (provider) do update
                    set closed_until = greatest(account.closed_until, excluded.closed_until)""", provider, interval(wait));
    }

    @Override
    public void failed(String provider, String words) {
        write(provider, """
                insert into provider_account (provider, failure, failed_at) values (?, ?, product_time())
                on conflict (provider) do update set failure = excluded.failure, failed_at = excluded.failed_at""", provider, words);
    }

    @Override
    public void leaveAlone(String provider, Duration wait, String words) {
        write(provider, """
                insert into provider_account as account
                       (provider, failure, failed_at, left_alone_since, left_alone_until)
                values (?, ?, product_time(), product_time(), product_time() + ?::interval)
                on conflict (provider) do update
                    set failure = excluded.failure, failed_at = excluded.failed_at, trial = null,
                        left_alone_since = coalesce(account.left_alone_since, excluded.left_alone_since),
                        left_alone_until = excluded.left_alone_until""", provider, words, interval(wait));
    }

    @Override
    public void welcomeBack(String provider) {
        write(
                provider,
                "update provider_account set left_alone_since = null, left_alone_until = null, trial = null"
                        + " where provider = ?",
                provider);
    }

    @Override
    public void stillUntried(String provider, UUID call) {
        write(
                provider,
                "update provider_account set left_alone_until = product_time(), trial = null"
                        + " where provider = ? and trial = ?",
                provider,
                call);
    }

    /** What cannot be written is found out again: by the other nodes' own calls, or when a trying call's time is over. */
    private void write(String provider, String statement, Object... values) {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement(statement)) {
            for (var number = 0; number < values.length; number++) change.setObject(number + 1, values[number]);
            change.executeUpdate();
        } catch (SQLException away) {
            log.warn("the other nodes are not told how {} is doing: {}", provider, away.getMessage());
        }
    }

    private static String interval(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
