package nl.hostforge.sandbox.openprovider;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contact that domains refer to. The same person may have many.
 *
 * @param handle such as {@code MJ904716-NL}
 * @param details name, address and so on, as the biller gave them
 */
record Handle(long id, String handle, ObjectNode details, Instant changedAt) {

    String text(String field) {
        return details.path(field).asString("");
    }
}
