package nl.hostforge.sandbox.openprovider;

import java.util.List;
import nl.hostforge.sandbox.call.Answer;

/**
 * The form of every answer. {@code data} is an object when all is well and a text when it is not; the HTTP status of a
 * refusal means nothing, as with the vendor.
 */
record Envelope(int code, Object data, String desc, boolean maintenance, List<Object> warnings) {
    private static final int[] STATUSES = {400, 500, 401};

    static Answer success(Object data) {
        return Answer.ok(new Envelope(0, data, "", false, List.of()));
    }

    static Answer refusal(OpenproviderRefusal refusal) {
        return refusal(refusal.code(), refusal.getMessage());
    }

    static Answer refusal(int code, String description) {
        return refusal(STATUSES[Math.floorMod(code, STATUSES.length)], code, description);
    }

    static Answer refusal(int status, int code, String description) {
        return Answer.json(status, new Envelope(code, description, description, false, List.of()))
                .refusing(String.valueOf(code));
    }

    static Answer underMaintenance() {
        var code = OpenproviderRefusal.UNDER_MAINTENANCE;
        return Answer.json(500, new Envelope(code, "", "The system is under maintenance", true, List.of()))
                .refusing(String.valueOf(code));
    }

    /** A list. When nothing matches, {@code results} is absent rather than empty, as with the vendor. */
    record Listing(List<?> results, int total) {

        static Answer of(List<?> all, int limit, int offset) {
            var page = all.stream().skip(offset).limit(limit).toList();
            return page.isEmpty() ? success(new Total(all.size())) : success(new Listing(page, all.size()));
        }
    }

    record Total(int total) {}

    record Success(boolean success) {
        static Answer answer() {
            return Envelope.success(new Success(true));
        }
    }

    record StatusOnly(String status) {}
}
