package nl.hostforge.sandbox.plesk;

import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Work;
import org.springframework.stereotype.Component;

/** How the REST API says yes and no. Source: {@code plesk-rest-v2.openapi3.json}. */
@Component
class RestAnswers {
    private static final String LOGIN_PAGE = """
            <html><head><title>401 Authorization Required</title></head>
            <body><center><h1>401 Authorization Required</h1></center><hr><center>sw-cp-server</center></body></html>
            """;

    private final Access access;

    RestAnswers(Access access) {
        this.access = access;
    }

    /** This work, for those who may ask for it. */
    Work guarded(Work work) {
        return call -> {
            var key = call.header("X-API-Key");
            var credentials = call.header("Authorization").flatMap(Access.Credentials::basic);
            // Who sends nothing at all is turned away by the web server in front, which speaks HTML.
            if (key.isEmpty() && credentials.isEmpty())
                return Answer.html(401, LOGIN_PAGE)
                        .with("WWW-Authenticate", "Basic realm=\"Plesk\"")
                        .refusing("401");
            try {
                access.check(credentials, key, call);
            } catch (PleskRefusal refusal) {
                return error(401, refusal.code(), refusal.getMessage());
            }
            return judged(call, work);
        };
    }

    static Answer created(int status, long id, Object guid) {
        return Answer.json(status, new Created(id, guid.toString()));
    }

    static Answer success() {
        return Answer.ok(new StatusBody("success"));
    }

    static Answer error(int status, int code, String message) {
        return Answer.json(status, new ErrorBody(code, message)).refusing(String.valueOf(code));
    }

    static Missing missing(String what) {
        return new Missing(what + " is not found");
    }

    private static Answer judged(Call call, Work work) {
        try {
            return work.answer(call);
        } catch (Missing missing) {
            return error(404, missing.code(), missing.getMessage());
        } catch (PleskRefusal refusal) {
            return error(400, refusal.code(), refusal.getMessage());
        }
    }

    /** The object that the address itself names does not exist: the only refusal that is a 404. */
    static final class Missing extends PleskRefusal {
        Missing(String message) {
            super(NOT_FOUND, message);
        }
    }

    record Created(long id, String guid) {}

    record StatusBody(String status) {}

    record ErrorBody(int code, String message) {}
}
