/** The keys of personal data: kept outside the log, wrapped by a master key. */
package nl.hostforge.app.privacy;
