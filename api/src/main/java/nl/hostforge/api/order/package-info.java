/** Orders over HTTP, for who places one and follows it. */
package nl.hostforge.api.order;
