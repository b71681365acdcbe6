package org.wiredesk.sink;

import org.wiredesk.sink.postgres.PostgresStore;
import org.wiredesk.sink.sqlite.SqliteStore;
import org.wiredesk.sink.store.Store;
import org.wiredesk.sink.store.StoreException;

/** Opens the store that the settings name. */
public final class Stores {

    private Stores() {}

    /**
     * Opens the store and makes or upgrades its tables.
     *
     * @throws StoreException if it cannot be reached or used
     */
    public static Store open(SinkSettings settings) {
        return switch (settings.kind()) {
            case SQLITE -> SqliteStore.open(settings.file());
            case POSTGRES ->
                PostgresStore.open(settings.postgresUrl(), settings.postgresUser(), settings.postgresPassword());
        };
    }
}
