package org.wiredesk.sink.store;

import java.util.List;

/**
 * Keeps the newest version of each article, and how far the topic was read, in one transaction: after any crash the two
 * tell the same story, so that nothing is stored twice and nothing is missed.
 *
 * <p>Every method throws {@link StoreException}, whose {@link StoreException.Trouble} says what to do about it. After an
 * exception nothing of the call was stored, and the store can be used again.
 */
public interface Store extends AutoCloseable {

    /** Where it is, for messages: a file or a database URL, without a password. */
    String address();

    /** The offset at which reading goes on; 0 for a partition that this store has never heard of. */
    long position(Partition partition);

    /**
     * Stores articles and moves the positions, all or nothing. An article that is not newer than what is stored changes
     * nothing.
     *
     * @param articles in the order in which they were read; may hold several versions of one article
     * @return the outcome of each article, as if they had been stored one by one in this order
     * @throws StoreException {@code STALE} if a position is not where the move expects it: another process has taken the
     *     partition over
     */
    List<Outcome> write(List<StoredArticle> articles, List<Move> moves);

    @Override
    void close();

    /**
     * A partition of a topic. The id differs when a topic is deleted and made again, or when another Kafka is behind the
     * same name, and positions of the old one must not be taken for the new.
     */
    record Partition(String topicId, String topic, int number) {}

    /** A step of a position. Takes effect only if the position is at {@code from}. */
    record Move(Partition partition, long from, long to) {}

    /** What became of an article. */
    enum Outcome {
        /** It is new. */
        STORED,
        /** It is newer than the version that was stored. */
        REPLACED,
        /** The same version was stored before. */
        UNCHANGED,
        /** A newer version was stored before. */
        OLDER
    }
}
