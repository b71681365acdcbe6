/** Where articles are kept: what a store promises, and how one in a relational database keeps it. */
@NullMarked
package org.wiredesk.sink.store;

import org.jspecify.annotations.NullMarked;
