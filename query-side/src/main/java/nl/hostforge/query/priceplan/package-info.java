/** Prices that are planned to change, as read models keep them. */
package nl.hostforge.query.priceplan;
