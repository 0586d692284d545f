/** How staff sees the providers: whether they are called, and how much of their limits is used. */
package nl.hostforge.api.admin.provider;
