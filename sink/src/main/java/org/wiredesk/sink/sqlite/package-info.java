/** The store in one SQLite file, for one process. */
@NullMarked
package org.wiredesk.sink.sqlite;

import org.jspecify.annotations.NullMarked;
