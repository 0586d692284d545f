/** Questions to the outside for whose answer somebody is waiting, so that they are answered soon or not at all. */
package nl.hostforge.integration.lookup;
