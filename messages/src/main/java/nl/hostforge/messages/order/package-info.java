/** Orders: what customers asked for, at which price, and how far its provisioning is. */
package nl.hostforge.messages.order;
