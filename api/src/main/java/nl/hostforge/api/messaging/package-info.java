/** How the edge speaks with the rest of the house: commands and questions, by the gateways, and not for ever. */
package nl.hostforge.api.messaging;
