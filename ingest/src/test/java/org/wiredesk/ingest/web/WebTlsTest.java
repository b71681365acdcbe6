package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/** Certificates that a browser would not take either. The JDK's own keytool makes them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WebTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -20d | 10  | localhost | the certificate of localhost expired (
            +20d | 10  | localhost | the certificate of localhost is not valid yet (
            -1d  | 10  | other.example | the certificate that localhost shows is for other hosts, not for this one
            """)
    void saysWhatIsWrongWithACertificate(String start, String days, String host, String words) throws Exception {
        KeyStore keys = keys(start, days, host);

        assertRefused(keys, trusting(keys), words);
    }

    @Test
    void saysThatNobodyVouchesForACertificate() throws Exception {
        KeyStore keys = keys("-1d", "10", "localhost");

        assertRefused(
                keys,
                SSLContexts.createDefault(),
                "nobody that we trust vouches for the certificate of localhost; it is self-signed");
    }

    @Test
    void takesAGoodCertificate() throws Exception {
        KeyStore keys = keys("-1d", "10", "localhost");

        assertThat(fetch(keys, trusting(keys)).status()).isEqualTo(200);
    }

    @Test
    void saysThatAPortSpeaksNoTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                Web web = new Web(WebTest.settings(true), Clock.systemUTC())) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerWithoutTls(plain));
            URI url = URI.create("https://localhost:" + plain.getLocalPort() + "/a");

            assertThatThrownBy(() -> web.get(Request.any(url, 1_000)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageEndingWith(": localhost does not speak TLS at this port");
            answered.join();
        }
    }

    private static void answerWithoutTls(ServerSocket plain) {
        try (Socket client = plain.accept()) {
            client.getInputStream().read();
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(KeyStore keys, SSLContext trusted, String words) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> fetch(keys, trusted));

        assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(refused.getMessage()).startsWith("https://localhost").contains(": " + words);
        assertThat(refused.getMessage()).doesNotContain("Exception", "PKIX");
    }

    private static Response fetch(KeyStore keys, SSLContext trusted) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpsServer server = server(keys);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI url = URI.create("https://localhost:" + server.getAddress().getPort() + "/a");
        try (Web web = new Web(WebTest.settings(true), SystemDefaultDnsResolver.INSTANCE, trusted, Clock.systemUTC())) {
            return web.get(Request.any(url, 1_000));
        } catch (RefusedException e) {
            assertThat(asked.get()).isZero();
            throw e;
        } finally {
            server.stop(0);
        }
    }

    /** As a machine that has this certificate among those that it trusts. */
    private static SSLContext trusting(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", keys.getCertificateChain("test")[1]);
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, managers.getTrustManagers(), null);
        return tls;
    }

    private static HttpsServer server(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    /** A certificate for a host, vouched for by an authority of the test's own. */
    private KeyStore keys(String start, String days, String host) throws Exception {
        Path file = folder.resolve("keys.p12");
        keytool(
                file,
                "-genkeypair -alias authority -keyalg EC -dname CN=Test -startdate -30d -validity 90 -ext bc=ca:true");
        keytool(
                file,
                "-genkeypair -alias test -keyalg EC -dname CN=Test -signer authority -ext san=dns:" + host
                        + " -startdate " + start + " -validity " + days);
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            all.load(in, PASSWORD.toCharArray());
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(
                "test",
                all.getKey("test", PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                all.getCertificateChain("test"));
        return keys;
    }

    private static void keytool(Path file, String arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }
}
