/** The shape of jobs that look again and again whether there is something to do, and go on where they were. */
package nl.hostforge.app.daily;
