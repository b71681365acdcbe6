/** The store in a PostgreSQL database, for any number of processes. */
@NullMarked
package org.wiredesk.sink.postgres;

import org.jspecify.annotations.NullMarked;
