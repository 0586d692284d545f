package nl.hostforge.api.hook;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;

/** The signature is wrong or old, or the token is another's: 401. */
class NoticeNotGenuine extends EdgeRefusal {
    NoticeNotGenuine() {
        super(
                ProblemType.NOTICE_NOT_GENUINE,
                "Its signature does not fit its bytes and our secret, or it is older than five minutes.");
    }
}
