package org.wiredesk.enrich.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Repairs text that was encoded twice: UTF-8 that some system took for windows-1252 and encoded again, so that {@code é}
 * reads {@code Ã©}. Only when that is plainly what happened: nine in ten of the characters beyond ASCII must be UTF-8 in
 * disguise, and there must be three of them at least. Real text hardly ever holds one by chance, because a lone
 * {@code é} is no UTF-8.
 */
final class Mojibake {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int ENOUGH = 3;

    /** Some texts went through two such systems. */
    private static final int MOST_TIMES = 2;

    private Mojibake() {}

    static String repair(String text) {
        String repaired = text;
        for (int i = 0; i < MOST_TIMES; i++) {
            String once = repairOnce(repaired);
            if (once.equals(repaired)) {
                return repaired;
            }
            repaired = once;
        }
        return repaired;
    }

    private static String repairOnce(String text) {
        if (!hasDisguise(text)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        CharsetEncoder encoder = WINDOWS_1252.newEncoder();
        int disguised = 0;
        int others = 0;
        for (int i = 0; i < text.length(); ) {
            int end = endOfRun(text, i);
            if (end == i) {
                repaired.append(text.charAt(i++));
                continue;
            }
            String run = text.substring(i, end);
            String real = undisguised(run, encoder);
            disguised += real.equals(run) ? 0 : real.length();
            others += real.equals(run) ? run.length() : 0;
            repaired.append(real);
            i = end;
        }
        return disguised >= ENOUGH && disguised >= others * 9 ? repaired.toString() : text;
    }

    /** Whether a lead byte of UTF-8 stands before one of its continuations, both read as windows-1252. */
    private static boolean hasDisguise(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC2 && c <= 0xF4 && text.charAt(i + 1) >= 0x80 && text.charAt(i + 1) != c) {
                return true;
            }
        }
        return false;
    }

    private static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= 0x80) {
            end++;
        }
        return end;
    }

    private static String undisguised(String run, CharsetEncoder encoder) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            // What windows-1252 leaves open passes through as it is.
            if (c < 0x100) {
                bytes[i] = (byte) c;
            } else if (encoder.canEncode(c)) {
                bytes[i] = encode(c, encoder);
            } else {
                return run;
            }
        }
        try {
            String real = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return real.length() < run.length() ? real : run;
        } catch (CharacterCodingException e) {
            return run;
        }
    }

    private static byte encode(char c, CharsetEncoder encoder) {
        try {
            return encoder.encode(CharBuffer.wrap(new char[] {c})).get();
        } catch (CharacterCodingException e) {
            return '?'; // It said that it could.
        }
    }
}
