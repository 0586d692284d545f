/** Settles what a change of plan is worth until the next period. */
package nl.hostforge.saga.planchange;
