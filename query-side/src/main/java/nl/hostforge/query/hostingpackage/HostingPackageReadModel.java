package nl.hostforge.query.hostingpackage;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.hostforge.query.readmodel.Definitions;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per hosting package. */
@Component
class HostingPackageReadModel implements ReadModel {
    static final String VIEW = "hosting_package_overview";

    private final JdbcClient database;
    private final String definition = Definitions.read("hosting-package-overview");

    HostingPackageReadModel(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "hosting-package-overview";
    }

    @Override
    public List<String> views() {
        return List.of(VIEW);
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Object projection(Generation generation) {
        return new HostingPackageProjection(database, generation.table(VIEW));
    }

    @Override
    public OptionalLong shownVersion(String aggregateId) {
        return database.sql("select version from " + VIEW + " where id = :id")
                .param("id", UUID.fromString(aggregateId))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
