/** What an article is about: IPTC Media Topics and a user's own topics, by weighted rules that an editor can read. */
@NullMarked
package org.wiredesk.enrich.topic;

import org.jspecify.annotations.NullMarked;
