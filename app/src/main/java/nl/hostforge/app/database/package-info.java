/** PostgreSQL: embedded in a data folder by default, a server of one's own by setting. */
package nl.hostforge.app.database;
