/** The API described by itself: OpenAPI, made from the code, from which the user interfaces' clients are made. */
package nl.hostforge.api.openapi;
