package org.wiredesk.article;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists in records: never null, never changed. */
final class Lists {

    private Lists() {}

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <T> List<T> copyWhere(@Nullable List<T> list, Predicate<T> keep) {
        return list == null ? List.of() : list.stream().filter(keep).toList();
    }
}
