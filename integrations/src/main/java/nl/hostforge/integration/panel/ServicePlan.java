package nl.hostforge.integration.panel;

/** A plan that subscriptions can have. */
public record ServicePlan(String guid, String name) {}
