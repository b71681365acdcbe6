/** The command line: one stage, or all of them in one process on an embedded broker. */
@NullMarked
package org.wiredesk.runner;

import org.jspecify.annotations.NullMarked;
