package nl.hostforge.messages.hostingpackage;

/**
 * What a package holds. The panel enforces the limits of the linked service plan; these are what the shop promises.
 *
 * @param diskGigabytes storage
 * @param trafficGigabytes data traffic a month
 * @param websites number of sites
 * @param mailboxes number of mailboxes
 * @param databases number of databases
 */
public record PackageLimits(int diskGigabytes, int trafficGigabytes, int websites, int mailboxes, int databases) {}
