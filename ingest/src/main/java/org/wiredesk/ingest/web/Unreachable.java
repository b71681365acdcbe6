package org.wiredesk.ingest.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** Why a host cannot be reached, in words for who runs us or the host. */
final class Unreachable {

    private static final int DEEPEST = 10;

    private Unreachable() {}

    static String why(String host, Exception e) {
        if (e instanceof SSLException) {
            return certificate(host, e).orElseGet(() -> handshake(host, e));
        }
        if (e instanceof UnknownHostException) {
            return "no address is known for " + host;
        }
        if (e instanceof SocketTimeoutException || timedOut(e)) {
            return host + " takes too long to answer (" + e.getMessage() + ")";
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return host + " takes no connection (" + e.getMessage() + ")";
        }
        if (e instanceof NoHttpResponseException) {
            return host + " closed the connection without an answer";
        }
        return e instanceof IOException ? "the answer broke off (" + e.getMessage() + ")" : String.valueOf(e);
    }

    /** A connect timeout is an exception of its own. */
    private static boolean timedOut(Exception e) {
        return find(e, SocketTimeoutException.class).isPresent();
    }

    private static Optional<String> certificate(String host, Exception e) {
        Optional<CertPathValidatorException> invalid = find(e, CertPathValidatorException.class);
        if (invalid.isPresent()) {
            return Optional.of(invalid(host, invalid.get()));
        }
        if (find(e, CertPathBuilderException.class).isPresent()) {
            return Optional.of("nobody that we trust vouches for the certificate of " + host
                    + "; it is self-signed, of an authority unknown here, or sent without its intermediate ones");
        }
        boolean ofAnother = find(e, SSLPeerUnverifiedException.class).isPresent()
                || find(e, CertificateException.class)
                        .filter(mismatch ->
                                String.valueOf(mismatch.getMessage()).startsWith("No "))
                        .isPresent();
        return ofAnother
                ? Optional.of("the certificate that " + host + " shows is for other hosts, not for this one")
                : Optional.empty();
    }

    private static String invalid(String host, CertPathValidatorException e) {
        String subject = "the certificate of " + host;
        if (e.getReason() == BasicReason.EXPIRED) {
            return subject + " expired" + day(e, X509Certificate::getNotAfter);
        }
        if (e.getReason() == BasicReason.NOT_YET_VALID) {
            return subject + " is not valid yet" + day(e, X509Certificate::getNotBefore);
        }
        if (e.getReason() == BasicReason.REVOKED) {
            return subject + " was revoked";
        }
        return subject + " is not accepted (" + e.getMessage() + ")";
    }

    private static String day(CertPathValidatorException e, Function<X509Certificate, Date> date) {
        List<? extends Certificate> path =
                e.getCertPath() == null ? List.of() : e.getCertPath().getCertificates();
        boolean known = e.getIndex() >= 0 && e.getIndex() < path.size();
        if (!known || !(path.get(e.getIndex()) instanceof X509Certificate certificate)) {
            return "";
        }
        return " (" + LocalDate.ofInstant(date.apply(certificate).toInstant(), ZoneOffset.UTC) + ")";
    }

    private static String handshake(String host, Exception e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("Unsupported or unrecognized")
                ? host + " does not speak TLS at this port"
                : host + " and we agree on no safe connection (" + said + ")";
    }

    private static <E extends Throwable> Optional<E> find(Throwable e, Class<E> kind) {
        @Nullable Throwable cause = e;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
