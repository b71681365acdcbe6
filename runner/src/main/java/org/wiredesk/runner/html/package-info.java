/** Articles as a page for a browser: marked text, and the evidence for every tag. */
@NullMarked
package org.wiredesk.runner.html;

import org.jspecify.annotations.NullMarked;
