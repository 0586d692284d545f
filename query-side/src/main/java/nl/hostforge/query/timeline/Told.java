package nl.hostforge.query.timeline;

import java.util.List;
import java.util.Map;
import nl.hostforge.messages.readmodel.FieldChange;

/**
 * What one event says.
 *
 * @param facts by name, ready to be shown
 * @param changes old and new values, where something was replaced
 * @param sentence in the language of the timeline
 */
record Told(Map<String, String> facts, List<FieldChange> changes, String sentence) {}
