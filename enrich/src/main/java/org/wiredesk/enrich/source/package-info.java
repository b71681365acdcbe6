/** Where an article's information comes from: its publisher, agencies, cited outlets and institutions, aggregators. */
@NullMarked
package org.wiredesk.enrich.source;

import org.jspecify.annotations.NullMarked;
