package org.wiredesk.enrich.topic;

import java.util.Arrays;

/**
 * Finds which of many strings a word begins with, in time linear in the word. The edges of all nodes share one hash
 * table with open addressing: the key is the node and the character, the value the next node.
 */
final class Trie {

    private static final int NONE = -1;

    private long[] edges = new long[1024];
    private int[] targets = new int[1024];
    private int edgeCount;
    /** The value of each node, or NONE. Node 0 is the root. */
    private int[] values = {NONE};

    private int nodeCount = 1;

    /** What {@link #walk} tells. */
    @FunctionalInterface
    interface Visitor {
        void found(int value);
    }

    void put(CharSequence key, int value) {
        int node = 0;
        for (int i = 0; i < key.length(); i++) {
            int child = child(node, key.charAt(i));
            node = child == NONE ? addChild(node, key.charAt(i)) : child;
        }
        values[node] = value;
    }

    /** Calls the visitor for every key that the word begins with, the shortest first. */
    void walk(String word, boolean backwards, Visitor visitor) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            node = child(node, word.charAt(backwards ? word.length() - 1 - i : i));
            if (node == NONE) {
                return;
            }
            if (values[node] != NONE) {
                visitor.found(values[node]);
            }
        }
    }

    private int child(int node, char c) {
        long edge = edge(node, c);
        int slot = slot(edge, edges.length);
        while (edges[slot] != 0) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
            slot = (slot + 1) & (edges.length - 1);
        }
        return NONE;
    }

    private int addChild(int node, char c) {
        if (edgeCount * 2 >= edges.length) {
            grow();
        }
        if (nodeCount == values.length) {
            int used = values.length;
            values = Arrays.copyOf(values, used * 2);
            Arrays.fill(values, used, values.length, NONE);
        }
        insert(edge(node, c), nodeCount);
        return nodeCount++;
    }

    private void insert(long edge, int target) {
        int slot = slot(edge, edges.length);
        while (edges[slot] != 0) {
            slot = (slot + 1) & (edges.length - 1);
        }
        edges[slot] = edge;
        targets[slot] = target;
        edgeCount++;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[oldEdges.length * 2];
        edgeCount = 0;
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                insert(oldEdges[i], oldTargets[i]);
            }
        }
    }

    /** Never 0, which marks an empty slot. */
    private static long edge(int node, char c) {
        return ((long) node << 16 | c) + 1;
    }

    private static int slot(long edge, int size) {
        long mixed = edge * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (size - 1);
    }
}
