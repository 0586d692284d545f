/** What the product tells the sandbox beside what it asks of its providers. */
package nl.hostforge.integration.sandbox;
