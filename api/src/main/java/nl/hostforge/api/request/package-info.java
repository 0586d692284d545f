/** What holds for every request: its id, where it comes from, how large it may be, how strictly it is read. */
package nl.hostforge.api.request;
