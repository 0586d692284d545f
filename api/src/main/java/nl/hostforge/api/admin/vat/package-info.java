/** VAT as staff sees it: how near the sales to consumers elsewhere in the EU are to their threshold. */
package nl.hostforge.api.admin.vat;
