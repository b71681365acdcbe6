/** Speed of single parts on one thread, by JMH, beside baselines in the same run. */
@NullMarked
package org.wiredesk.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
