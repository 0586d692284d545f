package nl.hostforge.api.hook;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.messages.notice.NoticeDesk;
import nl.hostforge.messages.notice.NoticeReceipt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Moneybird tells us what happened. Its contract is Moneybird's, not ours: any answer but 200 makes it come again, up
 * to ten times (Moneybird developer documentation, "Webhooks"). So 200 is said only once the notice is kept.
 */
@Hidden
@RestController
class MoneybirdHook {
    private static final String SIGNATURE = "Moneybird-Signature";
    private static final String KEY = "Idempotency-Key";
    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final NoticeDesk desk;

    MoneybirdHook(NoticeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/hooks/moneybird")
    void take(
            @RequestHeader(name = SIGNATURE, required = false) String signature,
            @RequestHeader(name = KEY, required = false) String key,
            HttpServletRequest request)
            throws IOException {
        if (key == null || !SANE.matcher(key).matches())
            throw new InvalidRequest(KEY, "invalid-key", "A key has 1 to 200 visible ASCII characters.");
        var body = request.getInputStream().readAllBytes(); // the very bytes: the signature is over them
        if (desk.handIn(signature, key, body) == NoticeReceipt.NOT_GENUINE) throw new NoticeNotGenuine();
    }
}
