<<<<<<< HEAD
/** How good the tags are, measured on other people's data. */
=======
/** Our tags against other people's data, with the scores that the data's owners define. */
>>>>>>> h-topic
@NullMarked
package org.wiredesk.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
