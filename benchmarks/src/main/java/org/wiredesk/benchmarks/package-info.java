/** Measures the pipeline: speed with JMH and a load program, quality on other people's data. Never shipped. */
@NullMarked
package org.wiredesk.benchmarks;

import org.jspecify.annotations.NullMarked;
