/** The log as a file that anybody can read without us. */
package nl.hostforge.app.export;
