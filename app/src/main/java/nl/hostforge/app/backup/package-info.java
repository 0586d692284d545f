/** Back-ups of the embedded database, and the way back to any moment since; see docs/backup.md. */
package nl.hostforge.app.backup;
