/** Nobody overwrites what they have not seen, and everyone reads what they just wrote. */
package nl.hostforge.api.consistency;
