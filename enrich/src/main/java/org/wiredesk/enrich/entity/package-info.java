/** People, organisations and places: who and what an article is about, with every mention. */
@NullMarked
package org.wiredesk.enrich.entity;

import org.jspecify.annotations.NullMarked;
