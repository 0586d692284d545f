/** Which years of domain names are paid, and which the registries have. */
package nl.hostforge.query.registrar;
