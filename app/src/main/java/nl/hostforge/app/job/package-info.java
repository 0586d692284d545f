/** Jobs of the database: the shape of those that come round again and again, and how all of them end with their node. */
package nl.hostforge.app.job;
