/** What a worker has to know to carry out a step, read from the log itself. */
package nl.hostforge.query.provisioning;
