/** The renewal run: day by day, what is due becomes a draft per customer. */
package nl.hostforge.app.renewal;
