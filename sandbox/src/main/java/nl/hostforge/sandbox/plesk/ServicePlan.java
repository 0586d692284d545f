package nl.hostforge.sandbox.plesk;

import java.util.UUID;

/** What a subscription follows: limits and features under a name. Made by the panel's operator, never by a biller. */
record ServicePlan(long id, UUID guid, String name, String externalId) {}
