/** The API's description, from which the user interfaces' clients are made; how the code becomes one is among the tests. */
package nl.hostforge.api.openapi;
