package org.wiredesk.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wiredesk.ingest.file.FileSource;
import org.wiredesk.ingest.file.FolderSource;
import org.wiredesk.ingest.file.StdinSource;
import org.wiredesk.ingest.format.Format;
import org.wiredesk.ingest.format.Formats;
import org.wiredesk.ingest.opml.Opml;
import org.wiredesk.ingest.source.RefusedException;
import org.wiredesk.ingest.source.Source;
import org.wiredesk.ingest.source.Urls;
import org.wiredesk.ingest.web.Subscriber;
import org.wiredesk.ingest.web.UrlSource;
import org.wiredesk.ingest.web.Web;
import org.wiredesk.ingest.websub.WebSub;

/**
 * Opens what the user names as sources: a file, a folder, {@code -} for standard input, the address of a feed or a page,
 * an OPML list of feeds. Close it when the sources are done with.
 */
public final class Sources implements AutoCloseable {

    private final IngestSettings settings;
    private final InputStream standardInput;
    private final Clock clock;
    private final Formats formats;
    private final Web web;
    private final Optional<WebSub> webSub;
    private final Subscriber subscriber;
    private final List<Source> all = new ArrayList<>();

    private Sources(IngestSettings settings, InputStream standardInput, Clock clock) {
        this.settings = settings;
        this.standardInput = standardInput;
        this.clock = clock;
        this.formats = new Formats(settings.limits());
        this.web = new Web(settings.web(), clock);
        boolean pushed = settings.webSub().isOn() && !settings.once();
        this.webSub =
                pushed ? Optional.of(new WebSub(settings.webSub(), web, settings.limits(), clock)) : Optional.empty();
        this.subscriber = webSub.map(Subscriber.class::cast).orElse(Subscriber.NONE);
    }

    /**
     * Opens sources, in order. Nothing is read yet but lists of feeds.
     *
     * @throws IllegalArgumentException with a sentence for the user if one of them is not there or cannot be a source
     */
    public static Sources open(List<String> names, IngestSettings settings) {
        return open(names, settings, System.in, Clock.tickMillis(ZoneOffset.UTC));
    }

    static Sources open(List<String> names, IngestSettings settings, InputStream standardInput, Clock clock) {
        Sources sources = new Sources(settings, standardInput, clock);
        try {
            names.forEach(sources::add);
            return sources;
        } catch (RuntimeException e) {
            sources.close();
            throw e;
        }
    }

    /** In the order in which they were named, the feeds of a list in the order of the list. */
    public List<Source> all() {
        return List.copyOf(all);
    }

    /** Where hubs push feeds to, if the user wants that. */
    Optional<WebSub> webSub() {
        return webSub;
    }

    @Override
    public void close() {
        webSub.ifPresent(WebSub::close);
        web.close();
    }

    private void add(String name) {
        if (name.equals("-")) {
            all.add(new StdinSource(standardInput, formats, clock));
            return;
        }
        Optional<String> address = Urls.web(name);
        if (address.isPresent()) {
            all.add(url(address.get(), false));
            return;
        }
        if (name.contains("://")) {
            throw new IllegalArgumentException(name + ": only http:// and https:// addresses can be fetched");
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            addFolder(name, path);
        } else if (!Files.exists(path)) {
            throw new IllegalArgumentException(name + ": no such file or folder");
        } else if (isList(path)) {
            addFeeds(path);
        } else {
            all.add(new FileSource(name, path, formats, clock));
        }
    }

    private void addFolder(String name, Path folder) {
        Duration interval = settings.once() ? null : settings.folderInterval();
        all.add(new FolderSource(name, folder, interval, formats, clock));
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> Files.isRegularFile(file) && isList(file))
                    .sorted()
                    .forEach(this::addFeeds);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + ": cannot be listed: " + e.getMessage(), e);
        }
    }

    private void addFeeds(Path list) {
        try {
            Opml.feeds(Files.readAllBytes(list)).forEach(feed -> all.add(url(feed, true)));
        } catch (RefusedException e) {
            throw new IllegalArgumentException(list + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(list + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private UrlSource url(String address, boolean listed) {
        return new UrlSource(
                address, listed, web, subscriber, settings.web().feeds(), settings.once(), settings.limits(), clock);
    }

    private static boolean isList(Path file) {
        return Format.ofFile(file).equals(Optional.of(Format.LIST));
    }
}
