package nl.hostforge.messages.dunning;

import java.util.List;
import nl.hostforge.messages.identity.CustomerId;

/**
 * A part of what a day's run would do.
 *
 * @param next after which customer the next part begins; null at the end
 */
public record DunningPreview(List<PreviewedDunning> customers, CustomerId next) {}
