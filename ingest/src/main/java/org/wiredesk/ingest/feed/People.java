package org.wiredesk.ingest.feed;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote an entry. RSS asks for an address where everybody writes a name, so both come in every order. */
final class People {

    private static final Pattern ADDRESS_THEN_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
    private static final Pattern NAME_THEN_ADDRESS = Pattern.compile("(.+?)\\s*[(<]\\s*\\S+@\\S+?\\s*[)>]");

    private People() {}

    /** The names under the first of the element names that has any, with commas. */
    static @Nullable String in(Children entry, String... names) {
        for (String name : names) {
            Set<String> people = new LinkedHashSet<>();
            for (Element person : entry.all(name)) {
                String within = Children.of(person).text("atom:name", "name", "atom:email", "email");
                String plain = within == null && person.firstElementChild() == null ? person.wholeText() : within;
                if (plain != null && !plain.isBlank()) {
                    people.add(withoutAddress(plain.strip()));
                }
            }
            if (!people.isEmpty()) {
                return String.join(", ", people);
            }
        }
        return null;
    }

    private static String withoutAddress(String person) {
        for (Pattern shape : new Pattern[] {ADDRESS_THEN_NAME, NAME_THEN_ADDRESS}) {
            Matcher matcher = shape.matcher(person);
            if (matcher.matches()) {
                return matcher.group(1).strip();
            }
        }
        return person;
    }
}
