package nl.hostforge.app.crash;

/**
 * An order that the shop took.
 *
 * @param domainName the first that it is about
 * @param secret by which its visitor follows it
 */
record PlacedOrder(String domainName, String number, String id, String customer, String secret) {}
