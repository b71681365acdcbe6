/** Ingest against a web of its own: speed, manners and endurance. */
@NullMarked
package org.wiredesk.benchmarks.web;

import org.jspecify.annotations.NullMarked;
