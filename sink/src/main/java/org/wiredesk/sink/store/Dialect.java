package org.wiredesk.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.wiredesk.sink.store.StoreException.Trouble;

/** What differs between the databases that {@link SqlStore} writes to. */
public interface Dialect {

    /** Makes or upgrades the tables. */
    void migrate();

    /** The stored version of each of these articles that is stored. */
    Map<String, Integer> versions(Connection connection, Collection<String> uris) throws SQLException;

    /**
     * Inserts or replaces rows of {@code articles} and their full-text index. A row whose stored version is not older
     * stays as it is.
     *
     * @param articles at most one for each uri
     * @return how many rows were written
     */
    int upsert(Connection connection, List<StoredArticle> articles) throws SQLException;

    /** What a database error means for us. */
    Trouble trouble(SQLException error);
}
