/** Settings from a file, the environment and flags, checked against what the stages declare. */
@NullMarked
package org.wiredesk.runner.settings;

import org.jspecify.annotations.NullMarked;
