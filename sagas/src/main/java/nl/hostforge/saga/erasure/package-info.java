/** What has to end because a customer was erased. */
package nl.hostforge.saga.erasure;
