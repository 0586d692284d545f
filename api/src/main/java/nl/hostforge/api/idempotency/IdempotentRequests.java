package nl.hostforge.api.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.hostforge.api.caller.Callers;
import nl.hostforge.api.idempotency.IdempotentAnswers.Claim;
import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemResponder;
import nl.hostforge.api.request.BufferedBody;
import nl.hostforge.messages.privacy.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Runs each POST that has a key once, and answers its repetitions from what was stored. Only success is stored: after a
 * refusal nothing was done, so the same key may be used for the mended request; after a failure of ours the outcome is
 * unclear, so the same request (and no other) may run again, which the derived identifiers make one effect.
 */
class IdempotentRequests extends OncePerRequestFilter {
    static final String REPLAY = "Idempotent-Replay";

    private static final Logger log = LoggerFactory.getLogger(IdempotentRequests.class);
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE);
    private static final String RUN = IdempotentRequests.class.getName();

    private final IdempotentAnswers answers;
    private final AnswerSeal seal;
    private final Callers callers;
    private final Vault vault;
    private final IdempotencySettings settings;
    private final ProblemResponder problems;

    IdempotentRequests(
            IdempotentAnswers answers,
            AnswerSeal seal,
            Callers callers,
            Vault vault,
            IdempotencySettings settings,
            ProblemResponder problems) {
        this.answers = answers;
        this.seal = seal;
        this.callers = callers;
        this.vault = vault;
        this.settings = settings;
        this.problems = problems;
    }

    private record OurRun(String scope, UUID id) {}

    /** Signing in is never replayed: its answer holds secrets and it changes nothing that could happen twice. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !request.getMethod().equals("POST")
                || request.getHeader(IdempotencyKey.HEADER) == null
                || !path.startsWith("/api/")
                || path.startsWith("/api/auth/");
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false; // a controller that answers later comes back here with its answer
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAsyncDispatch(request)) {
            var cached = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
            if (cached == null || !(request.getAttribute(RUN) instanceof OurRun run)) chain.doFilter(request, response);
            else run(run, request, cached, chain);
            return;
        }
        try {
            var key = IdempotencyKey.of(request, callers.current()).orElseThrow();
            var scope = vault.keyedHash("idempotency-key", key.caller() + "\n" + key.route() + "\n" + key.value());
            switch (claim(scope, hashOf(request))) {
                case Claim.Run(var id) -> {
                    var run = new OurRun(scope, id);
                    request.setAttribute(RUN, run);
                    run(run, request, new ContentCachingResponseWrapper(response), chain);
                }
                case Claim.Answered(var answer) -> replay(answer, response);
                case Claim.OtherRequest() -> throw new KeyReused();
                case Claim.Running() -> throw new RequestInProgress();
            }
        } catch (EdgeRefusal refusal) {
            problems.answer(request, response, refusal);
        }
    }

    private void run(OurRun run, HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain)
            throws ServletException, IOException {
        var finished = false;
        try {
            chain.doFilter(request, response);
            finished = true;
        } finally {
            if (!finished) answers.release(run.scope(), run.id());
        }
        if (isAsyncStarted(request)) return;
        settle(run, response);
        response.copyBodyToResponse();
    }

    private void settle(OurRun run, ContentCachingResponseWrapper response) {
        try {
            var status = response.getStatus();
            if (status < 400) answers.store(run.scope(), run.id(), answerOf(response));
            else if (status < 500) answers.forget(run.scope(), run.id());
            else answers.release(run.scope(), run.id());
        } catch (RuntimeException unstored) {
            // the effect is there and the client gets its answer; a repetition runs again when the lease is over
            log.error("an answer could not be stored: {}", unstored.getClass().getName());
        }
    }

    private StoredAnswer answerOf(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) headers.put(name, value);
        }
        var body = seal.close(response.getContentAsByteArray());
        return new StoredAnswer(response.getStatus(), headers, body.text(), body.sealed());
    }

    private void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        var body = seal.open(answer).orElseThrow(AnswerErased::new);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAY, "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Claim claim(String scope, String requestHash) {
        var until = System.nanoTime() + settings.waitForFirst().toNanos();
        while (true) {
            var claim = answers.claim(scope, requestHash);
            if (!(claim instanceof Claim.Running) || System.nanoTime() > until) return claim;
            pause(settings.pollEvery());
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RequestInProgress();
        }
    }

    /** Bodies are compared by a keyed hash, so that what was asked need not be kept. */
    private String hashOf(HttpServletRequest request) {
        var buffered = WebUtils.getNativeRequest(request, BufferedBody.class);
        var body = buffered == null ? new byte[0] : buffered.bytes();
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        return vault.keyedHash("idempotent-request", query + "\n" + hex(body));
    }

    private static String hex(byte[] body) {
        return HexFormat.of().formatHex(body);
    }
}
