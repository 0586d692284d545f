/** Read models as things that can be thrown away and rebuilt: their shape, their generations, and which one is live. */
package nl.hostforge.query.readmodel;
