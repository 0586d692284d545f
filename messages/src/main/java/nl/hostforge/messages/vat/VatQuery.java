package nl.hostforge.messages.vat;

/** What can be asked about VAT. */
public sealed interface VatQuery {
    /**
     * How near a year is to the threshold of the One Stop Shop: an {@link OssThreshold}, read from the log.
     *
     * @param year in Europe/Amsterdam
     */
    record FindOssThreshold(int year) implements VatQuery {}
}
