package nl.hostforge.command.account;

import org.axonframework.config.Configurer;

/** Accounts, for tests of what they do together with others. */
public final class AccountAggregates {
    private AccountAggregates() {}

    public static Configurer configured(Configurer axon) {
        return axon.configureAggregate(CustomerAccount.class);
    }
}
