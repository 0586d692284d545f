/** What a new installation sells before anyone has changed it. */
package nl.hostforge.app.catalogue;
