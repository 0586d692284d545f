/** Leads an approved order from step to step until it is active. */
package nl.hostforge.saga.provisioning;
