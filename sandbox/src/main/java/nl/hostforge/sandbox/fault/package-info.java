/** Rules by which a provider misbehaves, and the effects they have on a call. */
package nl.hostforge.sandbox.fault;
