/** Notices when the pages of a site are no longer read as they were: extraction breaks silently otherwise. */
@NullMarked
package org.wiredesk.sink.layout;

import org.jspecify.annotations.NullMarked;
