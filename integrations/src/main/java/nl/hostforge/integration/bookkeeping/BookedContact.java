package nl.hostforge.integration.bookkeeping;

import java.util.Optional;

/**
 * A contact as the bookkeeping has it.
 *
 * @param vatNumberValid what the bookkeeping's own check of the VAT number said, once it was made
 */
public record BookedContact(
        String id, String reference, long version, boolean archived, Optional<Boolean> vatNumberValid) {}
