/** Contact details as the API reads, checks and writes them, and how they are sealed before they go on. */
package nl.hostforge.api.customer;
