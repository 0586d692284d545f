/** Where providers have something else than the log says, for staff; and what admins do about it. */
package nl.hostforge.api.admin.drift;
