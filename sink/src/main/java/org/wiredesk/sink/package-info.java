/** Goes out: the stage that stores enriched articles, and the search over what it stored. */
@NullMarked
package org.wiredesk.sink;

import org.jspecify.annotations.NullMarked;
