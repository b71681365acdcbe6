/** Articles for people: wrapped, coloured, with their tags below. */
@NullMarked
package org.wiredesk.runner.text;

import org.jspecify.annotations.NullMarked;
