package nl.hostforge.api.auth;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Checks an e-mail address and a password. Whatever is wrong, the answer is the same and costs one password check, so
 * that neither words nor time tell who has an account here (OWASP ASVS 5.0, section 6.3).
 */
@Service
class SignIn {
    private final StaffCredentials credentials;
    private final PasswordEncoder passwords;
    private final AccessJournal journal;
    /** The hash of nobody's password, to spend the same time on; made beside the start, which it would hold up. */
    private final CompletableFuture<String> decoy;

    SignIn(StaffCredentials credentials, PasswordEncoder passwords, AccessJournal journal) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.journal = journal;
        this.decoy = supplyAsync(() -> passwords.encode("nobody's password, and nobody's guess"));
    }

    /** @throws InvalidCredentials if they do not fit, or the account is locked or no longer active */
    StaffCredential with(String email, String password, HttpServletRequest request) {
        var known = credentials.byEmail(email);
        var admitted = known.filter(credential -> credentials.admit(credential.staffMember()));
        var fits = passwords.matches(
                password, admitted.map(StaffCredential::passwordHash).orElseGet(decoy::join));
        if (admitted.isEmpty() || !fits) {
            known.ifPresentOrElse(
                    credential -> failed(credential, admitted.isPresent(), request),
                    () -> journal.recordUnknown(AccessKind.SIGN_IN_FAILED, credentials.hashOf(email), request));
            throw new InvalidCredentials();
        }
        credentials.succeeded(admitted.get(), password);
        journal.record(AccessKind.SIGNED_IN, admitted.get().staffMember(), request);
        return admitted.get();
    }

    private void failed(StaffCredential credential, boolean counted, HttpServletRequest request) {
        journal.record(AccessKind.SIGN_IN_FAILED, credential.staffMember(), request);
        if (counted && credentials.failed(credential.staffMember()))
            journal.record(AccessKind.LOCKED_OUT, credential.staffMember(), request);
    }
}
