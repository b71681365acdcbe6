/**
 * What flows: the records, their JSON, the topics. The contract between the stages and with everyone who subscribes.
 */
@NullMarked
package org.wiredesk.article;

import org.jspecify.annotations.NullMarked;
