package nl.hostforge.command.order;

import java.util.Map;
import nl.hostforge.messages.refusal.DecisionRefused;

/** What was asked is not possible for what this line sells. */
class LineNotChangeable extends DecisionRefused {
    LineNotChangeable(int line, String why) {
        super("line-not-changeable", why, Map.of("line", line));
    }
}
