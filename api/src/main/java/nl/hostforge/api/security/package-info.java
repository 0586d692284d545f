/** Who may do what: tokens, cookies, headers, origins, and the table of roles. */
package nl.hostforge.api.security;
