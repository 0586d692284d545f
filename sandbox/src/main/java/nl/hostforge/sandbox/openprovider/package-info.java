/** The registrar Openprovider: its REST API v1beta over domains, contact handles, name servers and a prepaid balance. */
package nl.hostforge.sandbox.openprovider;
