/** Staff members sign in, stay signed in, and sign out; and the journal of it. */
package nl.hostforge.api.auth;
