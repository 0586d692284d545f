package nl.hostforge.sandbox.plesk;

/**
 * One record of a subscription's zone.
 *
 * @param host absolute, with its final dot
 * @param opt what goes with the value, such as an MX priority, as text
 * @param ttl seconds
 */
record DnsRecord(long id, long subscriptionId, String type, String host, String value, String opt, int ttl) {}
