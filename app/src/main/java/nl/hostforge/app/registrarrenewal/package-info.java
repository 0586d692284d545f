/** Years of domain names that are paid, and so renewed at their registries. */
package nl.hostforge.app.registrarrenewal;
