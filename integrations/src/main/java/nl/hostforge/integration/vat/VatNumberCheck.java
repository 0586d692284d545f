package nl.hostforge.integration.vat;

import java.time.Instant;
import java.util.Optional;

/**
 * What the register said.
 *
 * @param consultationNumber proof that we asked, given only to those who say who they are
 * @param name of the holder, where the member state discloses it
 * @param address of the holder, where the member state discloses it
 */
public record VatNumberCheck(
        boolean valid,
        Instant checkedAt,
        Optional<String> consultationNumber,
        Optional<String> name,
        Optional<String> address) {}
