package nl.hostforge.app.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words that a person left behind, whatever their case. */
final class Traces {
    private final List<String> words;

    Traces(List<String> words) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** @return table and word of each find, in every column of every table and in what the planner noted of them */
    TreeSet<String> in(JdbcClient database) {
        var found = new TreeSet<String>();
        for (var table : tables(database))
            for (var word : words) if (has(database, table, word)) found.add(table + ": " + word);
        for (var word : words)
            if (database.sql("select exists (select from pg_stats where schemaname = 'public' and position(? in"
                            + " lower(concat(most_common_vals::text, histogram_bounds::text))) > 0)")
                    .param(word)
                    .query(Boolean.class)
                    .single()) found.add("pg_stats: " + word);
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

    private static boolean has(JdbcClient database, String table, String word) {
        var columns = new ArrayList<String>();
        database.sql("select column_name, data_type from information_schema.columns where table_schema = 'public'"
                        + " and table_name = ?")
                .param(table)
                .query(row -> {
                    var name = '"' + row.getString("column_name") + '"';
                    columns.add(
                            row.getString("data_type").equals("bytea")
                                    ? "encode(" + name + ", 'escape')"
                                    : name + "::text");
                });
        var all = columns.stream().collect(Collectors.joining(", ' ', ", "lower(concat(", "))"));
        return database.sql("select exists (select from \"" + table + "\" where position(? in " + all + ") > 0)")
                .param(word)
                .query(Boolean.class)
                .single();
    }
}
