/** Puts on record whom an invoice was made out to, for as long as the law has it kept. */
package nl.hostforge.saga.buyer;
