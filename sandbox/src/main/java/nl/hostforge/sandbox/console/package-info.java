/** The sandbox as people see it: what each provider holds, and the faults, to be switched on and off. */
package nl.hostforge.sandbox.console;
