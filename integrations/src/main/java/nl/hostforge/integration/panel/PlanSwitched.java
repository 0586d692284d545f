package nl.hostforge.integration.panel;

import java.util.List;

/**
 * The subscription has the plan now.
 *
 * @param problems what the panel could not apply all the same, in its words; someone should look at them
 */
public record PlanSwitched(List<String> problems) {}
