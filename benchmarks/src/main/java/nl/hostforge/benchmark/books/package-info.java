/** Whether the books of a long time come out the same when they are made again, and how long that takes. */
package nl.hostforge.benchmark.books;
