/** How staff looks at orders, decides about them, and repairs what failed while they were provisioned. */
package nl.hostforge.api.admin.order;
