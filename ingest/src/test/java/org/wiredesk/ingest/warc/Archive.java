package org.wiredesk.ingest.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes web archives, record by record, as crawlers do. */
final class Archive {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean compressed;

    Archive(boolean compressed) {
        this.compressed = compressed;
    }

    Archive page(String url, String html) {
        return response(url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: \"e\"\r\n\r\n" + html);
    }

    Archive response(String url, String http) {
        return record("response", url, "application/http; msgtype=response", http.getBytes(StandardCharsets.UTF_8));
    }

    Archive record(String type, String url, String contentType, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2020-05-17T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                + out.size() % 10 + ">\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length
                + "\r\n\r\n";
        try {
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            record.write(head.getBytes(StandardCharsets.UTF_8));
            record.write(block);
            record.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            if (compressed) {
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    record.writeTo(gzip);
                }
            } else {
                record.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
