package nl.hostforge.integration.provisioning;

/** The hold as the job table has it. */
final class StoredJobLease implements JobLease {
    private final HeldJob held;

    StoredJobLease(HeldJob held) {
        this.held = held;
    }

    @Override
    public void store(ProvisioningJob job) {
        if (!held.store(job)) throw new Lost(job.id());
    }
}
