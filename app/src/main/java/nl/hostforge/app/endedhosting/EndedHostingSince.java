package nl.hostforge.app.endedhosting;

import java.time.LocalDate;

/**
 * What the job of ended hosting remembers.
 *
 * @param day the first day that it was done on; null before
 */
record EndedHostingSince(LocalDate day) {}
