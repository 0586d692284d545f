/** Openprovider as our registrar, through its REST API. */
package nl.hostforge.integration.openprovider;
