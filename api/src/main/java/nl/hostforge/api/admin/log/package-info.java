/** The log as admins read it: any stream's events, and what its aggregate knew at a moment. */
package nl.hostforge.api.admin.log;
