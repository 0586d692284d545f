/** How dunning stands, what it decides by, and what it would do on a day. */
package nl.hostforge.query.dunning;
