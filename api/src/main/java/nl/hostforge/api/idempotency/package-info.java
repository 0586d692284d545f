/** One effect for one click: a POST that is sent again with the same key gets the same answer, and does nothing twice. */
package nl.hostforge.api.idempotency;
