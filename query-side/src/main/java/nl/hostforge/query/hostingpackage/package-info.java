/** The catalogue as the shop and the panel show it. */
package nl.hostforge.query.hostingpackage;
