package org.wiredesk.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Looks into {@code wiredesk.db} from outside, as an analyst would. */
final class Database {

    private Database() {}

    /** The stored version of each article. */
    static Map<String, Integer> versions(Path data) {
        Map<String, Integer> versions = new TreeMap<>();
        try (Connection connection = connect(data);
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT uri, version FROM articles")) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getInt(2));
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many articles are stored; 0 before there is a database or a table. */
    static int count(Path data) {
        if (!Files.exists(data.resolve("wiredesk.db"))) {
            return 0;
        }
        try (Connection connection = connect(data);
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT count(*) FROM articles")) {
            return rows.getInt(1);
        } catch (SQLException notYet) {
            return 0;
        }
    }

    private static Connection connect(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("wiredesk.db"));
    }
}
