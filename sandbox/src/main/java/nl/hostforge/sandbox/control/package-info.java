/** The test's own door: faults in, journal and state out, never a change to what a provider holds. */
package nl.hostforge.sandbox.control;
