/** Orders as the panel lists them, as one page shows them, and as their customers follow them. */
package nl.hostforge.query.order;
