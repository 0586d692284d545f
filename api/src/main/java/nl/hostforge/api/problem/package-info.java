/** How the edge says no: problem details (RFC 9457) with stable types, made in one place and without internals. */
package nl.hostforge.api.problem;
