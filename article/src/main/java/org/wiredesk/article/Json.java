package org.wiredesk.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * How records become bytes. One rule for all: properties in the order in which the record declares them, no nulls,
 * unknown properties from a newer writer are ignored, and an unknown value of an enum reads as its default or as missing.
 */
public final class Json {

    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private static final JsonMapper STRICT = configure(JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final CBORMapper BINARY = configure(CBORMapper.builder()).build();

    private Json() {}

    /** For our own records. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** For input from outside: refuses duplicate keys and anything after the value. */
    public static JsonMapper strictMapper() {
        return STRICT;
    }

    /** CBOR, for records that hold bytes. */
    public static CBORMapper binaryMapper() {
        return BINARY;
    }

    private static <B extends MapperBuilder<?, B>> B configure(B builder) {
        return builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
