package org.wiredesk.runner.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A Java properties file in UTF-8, read so that each entry knows its line. */
final class PropertiesFile {

    private PropertiesFile() {}

    /** One entry, and {@code file:line}. */
    record Entry(String key, String value, String where) {}

    static List<Entry> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new SettingsException("there is no settings file " + file);
        } catch (MalformedInputException e) {
            throw new SettingsException(file + " is not UTF-8 text");
        } catch (IOException e) {
            throw new SettingsException("cannot read the settings file " + file + ": " + e.getMessage());
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String where = file + ":" + (i + 1);
            StringBuilder logical = new StringBuilder(lines.get(i));
            while (continues(logical) && !isComment(logical) && i + 1 < lines.size()) {
                logical.append('\n').append(lines.get(++i));
            }
            Properties parsed = new Properties();
            try {
                parsed.load(new StringReader(logical.toString()));
            } catch (IOException | IllegalArgumentException e) {
                throw new SettingsException(where + ": " + e.getMessage());
            }
            parsed.forEach((key, value) -> entries.add(new Entry((String) key, (String) value, where)));
        }
        return entries;
    }

    /** A line goes on when it ends in an odd number of backslashes: pairs of them stand for themselves. */
    private static boolean continues(CharSequence line) {
        int backslashes = 0;
        for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static boolean isComment(CharSequence line) {
        String stripped = line.toString().stripLeading();
        return stripped.startsWith("#") || stripped.startsWith("!");
    }
}
