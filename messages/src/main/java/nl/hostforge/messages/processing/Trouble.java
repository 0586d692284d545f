package nl.hostforge.messages.processing;

import java.util.Map;

/**
 * How much failed and how much waits.
 *
 * @param deadLetters parked events by processor; processors without any are left out
 * @param stuck sequences that do not go on because of them: as many lines as the list has
 * @param jobs how many jobs are in each state; all states are there
 */
public record Trouble(Map<String, Long> deadLetters, long stuck, Map<JobState, Long> jobs) {
    public long allDeadLetters() {
        return deadLetters.values().stream().mapToLong(Long::longValue).sum();
    }
}
