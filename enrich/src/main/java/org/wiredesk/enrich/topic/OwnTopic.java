package org.wiredesk.enrich.topic;

/** A topic of a user's own, which no vocabulary knows. */
record OwnTopic(String uri, String name) {}
