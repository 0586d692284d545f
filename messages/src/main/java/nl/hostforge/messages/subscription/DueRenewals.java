package nl.hostforge.messages.subscription;

import java.util.List;
import nl.hostforge.messages.identity.CustomerId;

/**
 * A part of what is due on a day.
 *
 * @param customers in the order of their ids
 * @param next behind whom the next part begins; null at the end
 */
public record DueRenewals(List<CustomerRenewals> customers, CustomerId next) {}
