package org.wiredesk.ingest.websub;

import java.net.URI;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;

/**
 * Where hubs reach us.
 *
 * @param callback the address under which the world reaches our port; empty for no subscriptions at all
 * @param host address to listen on
 * @param port to listen on; 0 for any free one
 */
public record WebSubSettings(String callback, String host, int port) {

    public static final WebSubSettings OFF = new WebSubSettings("", "localhost", 8095);

    /** @throws ConfigException if the callback is no address of the web */
    public WebSubSettings {
        if (!callback.isEmpty() && !isAddress(callback)) {
            throw new ConfigException("ingest.websub.callback is " + callback
                    + "; it has to be the public address of ingest.websub.port, such as https://desk.example/websub");
        }
    }

    public boolean isOn() {
        return !callback.isEmpty();
    }

    /** Adds the settings of WebSub to those of ingest. */
    public static ConfigDef define(ConfigDef settings) {
        return settings.define(
                        "ingest.websub.callback",
                        Type.STRING,
                        OFF.callback,
                        Importance.HIGH,
                        "The public address of ingest.websub.port: feeds with a hub are pushed to it; empty for none.")
                .define(
                        "ingest.websub.host",
                        Type.STRING,
                        OFF.host,
                        new NonEmptyString(),
                        Importance.MEDIUM,
                        "The address that hubs' requests come in on; 0.0.0.0 for all of them.")
                .define(
                        "ingest.websub.port",
                        Type.INT,
                        OFF.port,
                        Range.between(0, 65_535),
                        Importance.MEDIUM,
                        "The port that hubs' requests come in on, if there is a callback; 0 for any free one.");
    }

    public static WebSubSettings from(AbstractConfig config) {
        return new WebSubSettings(
                config.getString("ingest.websub.callback").strip(),
                config.getString("ingest.websub.host"),
                config.getInt("ingest.websub.port"));
    }

    private static boolean isAddress(String callback) {
        try {
            URI uri = URI.create(callback);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
