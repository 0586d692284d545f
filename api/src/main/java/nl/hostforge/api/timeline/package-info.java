/** What happened to orders and customers, and orders followed as it happens: timelines and event streams. */
package nl.hostforge.api.timeline;
