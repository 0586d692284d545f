package nl.hostforge.app.privacy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks for words that a person left behind, whatever their case. */
final class Traces {
    private final List<String> words;

    Traces(List<String> words) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** @return table and word of each find, in the copy of every table and in what the planner noted of them */
    TreeSet<String> in(DataSource database) {
        var found = new TreeSet<String>();
        try (var connection = database.getConnection()) {
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (var table : tables(client))
                in(copy(connection, copied(client, table))).forEach(word -> found.add(table + ": " + word));
            in(copy(connection, "select most_common_vals, histogram_bounds from pg_stats where schemaname = 'public'"))
                    .forEach(word -> found.add("pg_stats: " + word));
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }

    /** @return file and word of each find */
    TreeSet<String> in(Path folderOrFile) {
        var found = new TreeSet<String>();
        try (var files = Files.walk(folderOrFile)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                in(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .forEach(word -> found.add(folderOrFile.relativize(file) + ": " + word));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }

    /** @return the words in a text */
    List<String> in(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return words.stream().filter(lower::contains).toList();
    }

    private static List<String> tables(JdbcClient database) {
        return database.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by 1")
                .query(String.class)
                .list();
    }

    /** Bytes are copied as characters, among which words can be seen. */
    private static String copied(JdbcClient database, String table) {
        return database
                .sql("select column_name, data_type from information_schema.columns where table_schema = 'public'"
                        + " and table_name = ?")
                .param(table)
                .query((row, number) -> {
                    var name = '"' + row.getString("column_name") + '"';
                    return row.getString("data_type").equals("bytea") ? "encode(" + name + ", 'escape')" : name;
                })
                .list()
                .stream()
                .collect(Collectors.joining(", ", "select ", " from \"" + table + '"'));
    }

    private static String copy(Connection connection, String query) throws SQLException, IOException {
        var text = new StringWriter();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", text);
        return text.toString();
    }
}
