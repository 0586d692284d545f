/**
 * Orders from a running HostForge as visitors and staff do, over its public and admin APIs, and compares all that came
 * of it with a table: {@code demo/orders.json}. It knows no other module.
 */
package nl.hostforge.demo;
