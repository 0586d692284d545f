package nl.hostforge.integration.provisioning;

/** The hold that this node has on a running job; another node takes over when its heartbeat stops. */
interface JobLease {
    /**
     * Stores the job's notes, durably, on the condition that the hold is still ours.
     *
     * @throws Lost if it is not
     */
    void store(ProvisioningJob job);

    /** Another node works on this job now; what this one began must stop before it sends anything. */
    final class Lost extends RuntimeException {
        Lost(String job) {
            super("the hold on job " + job + " was lost");
        }
    }
}
