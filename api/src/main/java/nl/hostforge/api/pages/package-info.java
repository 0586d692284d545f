/** Hands out the pages of the shop and the admin panel, which are files beside the code. */
package nl.hostforge.api.pages;
