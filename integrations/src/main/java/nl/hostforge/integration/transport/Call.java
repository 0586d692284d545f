package nl.hostforge.integration.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * One call of a port's method, with one deadline over all its exchanges (a sign-in and the request itself, a look
 * and the change that follows from it). When the time is up the connection is dropped, even in the middle of a
 * response that drips in slowly: whoever holds a lease for this call can rely on its end.
 */
public final class Call {

    private final HttpClient client;
    private final int largestAnswer;
    private final Duration allowed;
    private final long started = System.nanoTime();
    private boolean changeSent;

    Call(HttpClient client, Duration allowed, int largestAnswer) {
        this.client = client;
        this.allowed = allowed;
        this.largestAnswer = largestAnswer;
    }

    /** Asks; repeating it would do no harm. */
    public Answer lookUp(HttpRequest request) {
        return exchange(Intent.LOOK_UP, request);
    }

    /** Has the provider do something. */
    public Answer change(HttpRequest request) {
        return exchange(Intent.CHANGE, request);
    }

    /** Never negative. */
    public Duration timeLeft() {
        var left = allowed.minusNanos(System.nanoTime() - started);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean changeSent() {
        return changeSent;
    }

    private Answer exchange(Intent intent, HttpRequest request) {
        var left = timeLeft();
        if (left.isZero()) {
            return new Answer.NotSent(intent, "the call's time was used up before it could be sent");
        }
        changeSent |= intent == Intent.CHANGE;
        var underWay = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largestAnswer));
        try {
            var response = underWay.get(left.toNanos(), TimeUnit.NANOSECONDS);
            return received(intent, response);
        } catch (TimeoutException late) {
            drop(underWay);
            return new Answer.Lost(intent, "no complete answer within " + allowed.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            drop(underWay);
            Thread.currentThread().interrupt();
            return new Answer.Lost(intent, "we stopped while waiting for the answer");
        } catch (ExecutionException failed) {
            return failure(intent, failed.getCause());
        }
    }

    private static Answer received(Intent intent, HttpResponse<byte[]> response) {
        return new Answer.Received(intent, response.statusCode(), response.headers(), response.body());
    }

    /** Cancelling the exchange closes its connection. */
    private static void drop(CompletableFuture<?> underWay) {
        underWay.cancel(true);
    }

    private static Answer failure(Intent intent, Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException late -> new Answer.NotSent(intent, "no connection in time");
            case ConnectException none -> new Answer.NotSent(intent, "no connection: " + reason(none));
            case UnknownHostException none -> new Answer.NotSent(intent, "no connection: " + reason(none));
            case NoRouteToHostException none -> new Answer.NotSent(intent, "no connection: " + reason(none));
            case SSLHandshakeException none -> new Answer.NotSent(intent, "no secure connection: " + reason(none));
            case IOException broken -> new Answer.Lost(intent, "the connection broke: " + reason(broken));
            default -> new Answer.Lost(intent, "the exchange failed: " + reason(cause));
        };
    }

    private static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                return Words.plain().of(cause.getMessage());
            }
        }
        return failure.getClass().getSimpleName();
    }
}
