/** Why each tag of an article is there, in words. */
@NullMarked
package org.wiredesk.runner.explain;

import org.jspecify.annotations.NullMarked;
