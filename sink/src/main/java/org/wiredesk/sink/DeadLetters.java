package org.wiredesk.sink;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wiredesk.article.DeadLetter;

/** Where records go that cannot be stored. */
interface DeadLetters extends AutoCloseable {

    /** Returns when the record is safe. */
    void put(ConsumerRecord<byte[], byte[]> record, DeadLetter reason);

    @Override
    void close();
}
