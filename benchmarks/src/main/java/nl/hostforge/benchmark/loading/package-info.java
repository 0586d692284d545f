/** How long it takes to decide about something that much has happened to. */
package nl.hostforge.benchmark.loading;
