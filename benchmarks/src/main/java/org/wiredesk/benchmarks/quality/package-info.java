/** Measures our tags on other people's data, by their own scores. */
@NullMarked
package org.wiredesk.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
