/** How good the tags are, measured on other people's data. */
@NullMarked
package org.wiredesk.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
