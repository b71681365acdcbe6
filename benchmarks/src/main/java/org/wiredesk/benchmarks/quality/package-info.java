/** Our tags against other people's data, with the scores that the data's owners define. */
@NullMarked
package org.wiredesk.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
