package nl.hostforge.integration.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * One call of a port's method, with one deadline over all its exchanges (a sign-in and the request itself, a look
 * and the change that follows from it). When the time is up the connection is dropped, even in the middle of a
 * response that drips in slowly: whoever holds a lease for this call can rely on its end. Each exchange goes out when the
 * pace lets it.
 */
public final class Call {

    private static final int TOO_MANY_CALLS = 429;

    /** For a 429 that does not say how long. */
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

    private final HttpClient client;
    private final LineSettings settings;
    private final Pace pace;
    private final Clock clock;
    private final Duration allowed;
    private final UUID id = UUID.randomUUID();
    private final long started = System.nanoTime();
    private boolean changeSent;
    private boolean trial;
    private boolean brokeDown;
    private boolean stopped;
    private String lastWords = "";

    Call(HttpClient client, LineSettings settings, Intent intent, Pace pace, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.pace = pace;
        this.clock = clock;
        this.allowed = settings.deadline(intent);
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
        var left = allowed.minus(sinceStart());
        return left.isNegative() ? Duration.ZERO : left;
    }

    UUID id() {
        return id;
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    boolean changeSent() {
        return changeSent;
    }

    /** Whether it finds out if a provider that was left alone is back. */
    boolean isTrial() {
        return trial;
    }

    /** Whether an exchange ended without a whole answer. */
    boolean brokeDown() {
        return brokeDown;
    }

    /** Whether we gave up waiting because this process ends, which says nothing about the provider. */
    boolean stopped() {
        return stopped;
    }

    /** How the last exchange ended, without a word of the provider's own, which may be about somebody. */
    String lastWords() {
        return lastWords;
    }

    private Answer exchange(Intent intent, HttpRequest request) {
        if (timeLeft().isZero()) {
            return new Answer.NotSent(
                    intent, "the call's time was used up before it could be sent", Optional.empty(), true);
        }
        var work = Lane.present();
        return switch (pace.ask(asking(request, work))) {
            case Pace.Leave.Wait held -> new Answer.NotSent(intent, held.words(), Optional.of(held.after()), false);
            case Pace.Leave.Go go -> {
                trial |= go.trial();
                work.begin();
                yield noting(sent(intent, request));
            }
        };
    }

    private Pace.Exchange asking(HttpRequest request, Lane.Piece work) {
        var same = settings.pace().sameCalls() == 0 ? Optional.<byte[]>empty() : Optional.of(Sameness.of(request));
        return new Pace.Exchange(
                settings.provider(), settings.pace(), work.lane(), !work.hasBegun(), id, same, timeLeft());
    }

    private Answer sent(Intent intent, HttpRequest request) {
        changeSent |= intent == Intent.CHANGE;
        var answering = new Answering(BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.largestAnswer()));
        var underWay = client.sendAsync(request, answering);
        try {
            var response = underWay.get(timeLeft().toNanos(), TimeUnit.NANOSECONDS);
            return received(intent, response);
        } catch (TimeoutException late) {
            drop(underWay);
            return new Answer.Lost(intent, "no complete answer within " + allowed.toSeconds() + " s", false);
        } catch (InterruptedException interrupted) {
            drop(underWay);
            stopped = true;
            Thread.currentThread().interrupt();
            return new Answer.Lost(intent, "we stopped while waiting for the answer", false);
        } catch (ExecutionException failed) {
            return failure(intent, failed.getCause(), !answering.begun);
        }
    }

    /** Knows whether any answer has begun to arrive. */
    private static final class Answering implements BodyHandler<byte[]> {
        private final BodyHandler<byte[]> bodies;
        private volatile boolean begun;

        Answering(BodyHandler<byte[]> bodies) {
            this.bodies = bodies;
        }

        @Override
        public HttpResponse.BodySubscriber<byte[]> apply(HttpResponse.ResponseInfo head) {
            begun = true;
            return bodies.apply(head);
        }
    }

    private Answer noting(Answer answer) {
        switch (answer) {
            case Answer.NotSent notSent -> broke(notSent.words());
            case Answer.Lost lost -> broke(lost.words());
            case Answer.Received response -> {
                lastWords = "HTTP " + response.status();
                if (response.status() == TOO_MANY_CALLS) {
                    var wait = RetryAfter.in(response.headers(), clock);
                    pace.close(settings.provider(), wait.orElse(USUAL_PAUSE));
                }
            }
        }
        return answer;
    }

    private void broke(String words) {
        brokeDown = true;
        lastWords = words;
    }

    private static Answer received(Intent intent, HttpResponse<byte[]> response) {
        return new Answer.Received(intent, response.statusCode(), response.headers(), response.body());
    }

    /** Cancelling the exchange closes its connection. */
    private static void drop(CompletableFuture<?> underWay) {
        underWay.cancel(true);
    }

    private static Answer failure(Intent intent, Throwable cause, boolean silent) {
        return switch (cause) {
            case HttpConnectTimeoutException late -> new Answer.NotSent(intent, "no connection in time");
            case ConnectException none -> new Answer.NotSent(intent, "no connection: " + reason(none));
            case UnknownHostException none -> new Answer.NotSent(intent, "no connection: " + reason(none));
            case NoRouteToHostException none -> new Answer.NotSent(intent, "no connection: " + reason(none));
            case SSLHandshakeException none -> new Answer.NotSent(intent, "no secure connection: " + reason(none));
            case IOException broken -> new Answer.Lost(intent, "the connection broke: " + reason(broken), silent);
            default -> new Answer.Lost(intent, "the exchange failed: " + reason(cause), false);
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
