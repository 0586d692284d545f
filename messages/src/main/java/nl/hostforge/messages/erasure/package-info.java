/** What stands in the way of erasing a customer, and how far the providers are with forgetting one. */
package nl.hostforge.messages.erasure;
