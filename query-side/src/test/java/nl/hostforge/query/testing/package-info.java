/** A database, a log and a clock for the tests of the query side. */
package nl.hostforge.query.testing;
