package nl.hostforge.integration.openprovider;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.transport.Answer;
import nl.hostforge.integration.transport.Call;
import nl.hostforge.integration.transport.Intent;
import nl.hostforge.integration.transport.Json;
import nl.hostforge.integration.transport.Words;
import tools.jackson.databind.JsonNode;

/**
 * Signed-in requests to Openprovider. A token is good for a time that nobody documents: it is kept until Openprovider
 * says 196, and then a new one is fetched, once per call. Signing in too often blocks the address.
 */
final class OpenproviderSession {

    /** One request: below the version prefix, with a body unless it is null. */
    record Request(Intent intent, String method, String path, Object body, Words words) {

        static Request get(String path) {
            return new Request(Intent.LOOK_UP, "GET", path, null, Words.plain());
        }

        static Request ask(String path, Object body) {
            return new Request(Intent.LOOK_UP, "POST", path, body, Words.plain());
        }

        static Request post(String path, Object body) {
            return new Request(Intent.CHANGE, "POST", path, body, Words.plain());
        }

        static Request put(String path, Object body) {
            return new Request(Intent.CHANGE, "PUT", path, body, Words.plain());
        }

        static Request delete(String path) {
            return new Request(Intent.CHANGE, "DELETE", path, null, Words.plain());
        }

        Request keepingQuiet(String secret) {
            return new Request(intent, method, path, body, Words.without(secret));
        }
    }

    private final OpenproviderSettings settings;
    private final Clock clock;
    private final ReentrantLock signingIn = new ReentrantLock();
    private volatile String token;

    OpenproviderSession(OpenproviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param reader from the envelope's {@code data} */
    <T> Outcome<T> send(Call call, Request request, Function<JsonNode, Optional<T>> reader) {
        return token(call, token).flatMap(first -> {
            var answer = exchange(call, request, first);
            if (!OpenproviderVerdict.saysSignedOut(answer)) {
                return verdict(request).of(answer, reader);
            }
            forget(first);
            return token(call, null).flatMap(second -> verdict(request).of(exchange(call, request, second), reader));
        });
    }

    private OpenproviderVerdict verdict(Request request) {
        return new OpenproviderVerdict(clock, request.words());
    }

    private void forget(String expired) {
        if (expired.equals(token)) {
            token = null;
        }
    }

    /** The token at hand or a new one; while one caller signs in the others wait for its token. */
    private Outcome<String> token(Call call, String atHand) {
        if (atHand != null) {
            return Outcome.done(atHand);
        }
        try {
            if (!signingIn.tryLock(call.timeLeft().toNanos(), TimeUnit.NANOSECONDS)) {
                return Outcome.tryLater("Openprovider: signing in takes too long");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.tryLater("we stopped before signing in to Openprovider");
        }
        try {
            var fromAnother = token;
            return fromAnother == null ? signIn(call) : Outcome.done(fromAnother);
        } finally {
            signingIn.unlock();
        }
    }

    private Outcome<String> signIn(Call call) {
        var credentials = new LoginBody(settings.username(), settings.password(), settings.loginAddress());
        var answer = call.lookUp(http("POST", "/auth/login", credentials).build());
        return new OpenproviderVerdict(clock, Words.without(settings.password()))
                .of(
                        answer,
                        data -> Optional.of(data.path("token").asString(""))
                                .filter(text -> text.matches("[\\x21-\\x7e]+")))
                .map(fresh -> token = fresh);
    }

    private Answer exchange(Call call, Request request, String withToken) {
        var http = http(request.method(), request.path(), request.body())
                .header("Authorization", "Bearer " + withToken)
                .build();
        return request.intent() == Intent.LOOK_UP ? call.lookUp(http) : call.change(http);
    }

    private HttpRequest.Builder http(String method, String path, Object body) {
        var address = settings.baseUrl().toString().replaceAll("/$", "") + settings.versionPrefix() + path;
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "application/json")
                .header("User-Agent", settings.userAgent());
        if (body == null) {
            return method.equals("GET") ? request.GET() : request.DELETE();
        }
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(Json.write(body)));
    }

    /** {@code POST /auth/login}. */
    private record LoginBody(String username, String password, String ip) {

        @Override
        public String toString() {
            return "LoginBody";
        }
    }
}
