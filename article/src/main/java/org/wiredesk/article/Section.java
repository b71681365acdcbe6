package org.wiredesk.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which text of an article an offset counts in. */
public enum Section {
    HEADLINE,
    BODY;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
