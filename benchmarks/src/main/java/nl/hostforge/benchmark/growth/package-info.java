/** What PostgreSQL does with a log that has grown for years. */
package nl.hostforge.benchmark.growth;
