/** How staff looks at customers and decides about them. */
package nl.hostforge.api.admin.customer;
