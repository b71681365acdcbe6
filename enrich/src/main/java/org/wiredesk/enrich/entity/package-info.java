/**
 * People, organisations and places: who and what an article is about, with every mention. Names are found by what is known
 * ({@code knowledge}) and by how they are written ({@code tagger}); here both are put together, and it is decided who is
 * meant.
 */
@NullMarked
package org.wiredesk.enrich.entity;

import org.jspecify.annotations.NullMarked;
