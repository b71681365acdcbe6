package org.wiredesk.enrich.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns bytes into text in the order in which browsers decide: byte order mark, then what HTTP says, then what the page
 * says, then what the bytes look like. Labels mean what the <a href="https://encoding.spec.whatwg.org/">WHATWG
 * Encoding Standard</a> says that they mean: {@code iso-8859-1} is windows-1252.
 *
 * <p>One deviation, because the text is for reading and not for layout: a label that the bytes plainly contradict is
 * passed over. Servers add {@code iso-8859-1} to UTF-8 pages and {@code utf-8} to Latin ones by their default settings.
 */
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Browsers look at 1,024 bytes for a {@code meta}; publishers put whole scripts in front of it. */
    private static final int PRESCAN_BYTES = 16_384;

    private static final int DETECTOR_BYTES = 65_536;

    /** With fewer bytes beyond ASCII, statistics guess at Chinese as readily as at German. */
    private static final int TELLING_BYTES = 10;

    private static final Pattern META_CHARSET = Pattern.compile(
            "<meta\\s[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([\\w:.()-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.()-]{2,40})");

    /** Labels that mean another charset than Java thinks, or one that Java knows by another name. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("x-user-defined", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    private Charsets() {}

    /** Plain text: nothing in it names its charset. */
    static String decodeText(byte[] bytes, MediaType type) {
        return decode(bytes, type.charset().flatMap(Charsets::named));
    }

    /** HTML: the page may name its charset in a {@code meta} or an XML declaration, and may have been encoded twice. */
    static String decodeHtml(byte[] bytes, MediaType type) {
        return Mojibake.repair(
                decode(bytes, type.charset().flatMap(Charsets::named).or(() -> inPage(bytes))));
    }

    private static String decode(byte[] bytes, Optional<Charset> declared) {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != ByteOrderMark.NONE) {
            return new String(bytes, mark.length, bytes.length - mark.length, mark.charset);
        }
        Utf8Check utf8 = Utf8Check.of(bytes);
        boolean contradicted = declared.map(c -> !c.equals(StandardCharsets.UTF_8) && utf8.looksLikeUtf8(isLatin(c))
                        || c.equals(StandardCharsets.UTF_8) && utf8.looksLikeSomethingElse())
                .orElse(false);
        Charset charset = declared.filter(c -> !contradicted).orElseGet(() -> detect(bytes, utf8));
        return new String(bytes, charset);
    }

    private static boolean isLatin(Charset charset) {
        return charset.equals(WINDOWS_1252) || charset.equals(StandardCharsets.ISO_8859_1);
    }

    private static Optional<Charset> inPage(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
        Matcher xml = XML_ENCODING.matcher(start);
        Matcher meta = META_CHARSET.matcher(start);
        String label = meta.find() ? meta.group(1) : xml.find() ? xml.group(1) : "";
        // A page whose meta could be read byte by byte is not in UTF-16, whatever it says.
        return label.toLowerCase(Locale.ROOT).startsWith("utf-16") ? Optional.of(StandardCharsets.UTF_8) : named(label);
    }

    static Optional<Charset> named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(LABELS.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty(); // A label that no browser knows either: go on as if there were none.
        }
    }

    private static Charset detect(byte[] bytes, Utf8Check utf8) {
        Optional<Charset> wide = utf16WithoutMark(bytes);
        if (wide.isPresent()) {
            return wide.get();
        }
        if (!utf8.looksLikeSomethingElse()) {
            return StandardCharsets.UTF_8;
        }
        if (utf8.errors() < TELLING_BYTES) {
            return WINDOWS_1252;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        byte[] sample = bytes.length <= DETECTOR_BYTES ? bytes : Arrays.copyOf(bytes, DETECTOR_BYTES);
        CharsetMatch match = detector.setText(sample).detect();
        return Optional.ofNullable(match)
                .filter(m -> !m.getName().startsWith("UTF-") && !m.getName().startsWith("IBM"))
                .flatMap(m -> named(m.getName().replaceFirst("_(ltr|rtl)$", "")))
                .orElse(WINDOWS_1252);
    }

    /** Text in a western language written as UTF-16 has a zero in every other byte. */
    private static Optional<Charset> utf16WithoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, 2_000) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2 * 7 / 10;
        if (length < 8 || even <= most && odd <= most || even > most && odd > most) {
            return Optional.empty();
        }
        return Optional.of(odd > most ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private enum ByteOrderMark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        BIG_ENDIAN(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        LITTLE_ENDIAN(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        NONE(StandardCharsets.UTF_8);

        private final Charset charset;
        private final int[] mark;
        private final int length;

        ByteOrderMark(Charset charset, int... mark) {
            this.charset = charset;
            this.mark = mark;
            this.length = mark.length;
        }

        static ByteOrderMark of(byte[] bytes) {
            for (ByteOrderMark candidate : values()) {
                boolean starts = bytes.length >= candidate.length;
                for (int i = 0; starts && i < candidate.length; i++) {
                    starts = (bytes[i] & 0xFF) == candidate.mark[i];
                }
                if (starts) {
                    return candidate;
                }
            }
            return NONE;
        }
    }
}
