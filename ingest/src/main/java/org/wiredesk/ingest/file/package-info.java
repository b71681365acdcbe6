/** Files, folders and standard input. */
@NullMarked
package org.wiredesk.ingest.file;

import org.jspecify.annotations.NullMarked;
