package nl.hostforge.api.auth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.hostforge.api.auth.StaffSessions.Outcome;
import nl.hostforge.api.security.StaffCookies;
import nl.hostforge.api.security.StaffPrincipal;
import nl.hostforge.api.security.StaffTokens;
import nl.hostforge.messages.identity.StaffMemberId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out of the admin panel, and tokens for machines. */
@RestController
@RequestMapping("/api/auth")
@Tag(name = "Staff sign-in")
class StaffAuthentication {
    private final SignIn signIn;
    private final StaffCredentials credentials;
    private final StaffSessions sessions;
    private final StaffTokens tokens;
    private final StaffCookies cookies;
    private final CsrfTokenRepository csrfTokens;
    private final AccessJournal journal;
    private final Clock clock;

    StaffAuthentication(
            SignIn signIn,
            StaffCredentials credentials,
            StaffSessions sessions,
            StaffTokens tokens,
            StaffCookies cookies,
            CsrfTokenRepository csrfTokens,
            AccessJournal journal,
            Clock clock) {
        this.signIn = signIn;
        this.credentials = credentials;
        this.sessions = sessions;
        this.tokens = tokens;
        this.cookies = cookies;
        this.csrfTokens = csrfTokens;
        this.journal = journal;
        this.clock = clock;
    }

    @Operation(summary = "Sign in; the answer sets the cookies of the session")
    @PostMapping("/login")
    SignedIn login(@Valid @RequestBody StaffLogin body, HttpServletRequest request, HttpServletResponse response) {
        var credential = signIn.with(body.email(), body.password(), request);
        var open = sessions.start(credential.staffMember());
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response); // nobody's from before the sign-in
        set(response, tokenCookie(credential, open.session()));
        set(response, cookies.refresh(open.refresh().value(), open.refresh().expiresAt()));
        return signedIn(credential);
    }

    @Operation(summary = "Get a token for a machine, to be sent as a bearer; sets no cookies")
    @PostMapping("/token")
    TokenAnswer token(@Valid @RequestBody StaffLogin body, HttpServletRequest request) {
        var credential = signIn.with(body.email(), body.password(), request);
        var token = tokens.make(principal(credential, UUID.randomUUID()));
        var left = Duration.between(clock.instant(), token.expiresAt());
        return new TokenAnswer(token.value(), "Bearer", left.toSeconds());
    }

    @Operation(summary = "Stay signed in: exchange the refresh cookie for new ones")
    @PostMapping("/refresh")
    SignedIn refresh(HttpServletRequest request, HttpServletResponse response) {
        var token = cookies.refreshOf(request).orElseThrow(this::ended);
        return switch (sessions.refresh(token)) {
            case Outcome.Rotated(var open) -> {
                var answer = continued(open.session(), open.staffMember(), response);
                set(
                        response,
                        cookies.refresh(open.refresh().value(), open.refresh().expiresAt()));
                yield answer;
            }
            case Outcome.JustUsed(var session, var staffMember) -> continued(session, staffMember, response);
            case Outcome.Reused(var staffMember) -> {
                journal.record(AccessKind.REFRESH_REUSED, staffMember, request);
                throw ended();
            }
            case Outcome.Ended() -> throw ended();
        };
    }

    @Operation(summary = "Sign out: the session ends and its cookies are removed")
    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(
            @AuthenticationPrincipal StaffPrincipal staff, HttpServletRequest request, HttpServletResponse response) {
        cookies.refreshOf(request).flatMap(sessions::sessionOf).ifPresent(sessions::end);
        if (staff != null) {
            sessions.end(staff.session());
            journal.record(AccessKind.SIGNED_OUT, staff.staffMember(), request);
        }
        set(response, cookies.noToken());
        set(response, cookies.noRefresh());
    }

    @Operation(summary = "Who is signed in, and what they may do")
    @GetMapping("/me")
    SignedIn me(@AuthenticationPrincipal StaffPrincipal staff) {
        return credentials
                .of(staff.staffMember())
                .filter(StaffCredential::active)
                .map(this::signedIn)
                .orElseThrow(this::ended);
    }

    private SignedIn continued(UUID session, StaffMemberId staffMember, HttpServletResponse response) {
        var credential = credentials.of(staffMember).filter(StaffCredential::active);
        if (credential.isEmpty()) {
            sessions.end(session);
            throw ended();
        }
        set(response, tokenCookie(credential.get(), session));
        return signedIn(credential.get());
    }

    private SessionEnded ended() {
        return new SessionEnded(cookies.noToken(), cookies.noRefresh());
    }

    private ResponseCookie tokenCookie(StaffCredential credential, UUID session) {
        return cookies.token(tokens.make(principal(credential, session)));
    }

    private static StaffPrincipal principal(StaffCredential credential, UUID session) {
        return new StaffPrincipal(credential.staffMember(), credential.roles(), session);
    }

    private SignedIn signedIn(StaffCredential credential) {
        return new SignedIn(
                credential.staffMember(),
                credentials.emailOf(credential).orElse(null),
                credential.roles().stream().sorted().toList());
    }

    private static void set(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
