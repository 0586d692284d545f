package nl.hostforge.integration.panel;

/**
 * A subscription to be made.
 *
 * @param reference ours, stored with the subscription
 * @param ownerGuid the panel customer that gets it
 * @param domainName its main domain, unique on the panel
 * @param servicePlan the plan's name on the panel
 * @param login for the system user (FTP), unique on the panel
 * @param password of that user
 */
public record NewSubscription(
        String reference, String ownerGuid, String domainName, String servicePlan, String login, String password) {

    @Override
    public String toString() {
        return "NewSubscription[" + reference + "]";
    }
}
