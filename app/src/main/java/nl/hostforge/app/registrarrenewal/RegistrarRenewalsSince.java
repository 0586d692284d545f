package nl.hostforge.app.registrarrenewal;

import java.time.LocalDate;

/**
 * What the job of renewals at the registries remembers.
 *
 * @param day the first day that it was done on; null before
 */
record RegistrarRenewalsSince(LocalDate day) {}
