/** How often one caller may ask, so that nobody takes the place of others. */
package nl.hostforge.api.ratelimit;
