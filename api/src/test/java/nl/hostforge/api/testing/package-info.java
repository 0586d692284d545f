/** What the edge's tests share: the whole edge on a real server and database, with a small domain behind it. */
package nl.hostforge.api.testing;
