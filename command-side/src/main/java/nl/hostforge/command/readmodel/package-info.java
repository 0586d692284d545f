/** Notes what admins have done to read models. */
package nl.hostforge.command.readmodel;
