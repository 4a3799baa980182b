package io.pipewright.history.columns;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Finds the number of a key among numbered keys by open addressing; the keys themselves stand elsewhere. Four bytes an entry and a gap. */
final class LongIndex {

    private static final int ABSENT = -1;

    private final IntToLongFunction keys;
    private int[] numbers = empty(1024);
    private int size;

    /** @param keys the key of each number that was put */
    LongIndex(IntToLongFunction keys) {
        this.keys = keys;
    }

    private static int[] empty(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, ABSENT);
        return numbers;
    }

    /** The number of a key, or -1. */
    int get(long key) {
        return numbers[slot(key)];
    }

    /** Adds a number, whose key is new and is known by now. */
    void put(int number) {
        if (4 * size >= 3 * numbers.length) {
            grow();
        }
        numbers[slot(keys.applyAsLong(number))] = number;
        size++;
    }

    private int slot(long key) {
        int mask = numbers.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (numbers[slot] != ABSENT && keys.applyAsLong(numbers[slot]) != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] old = numbers;
        numbers = empty(2 * old.length);
        for (int number : old) {
            if (number != ABSENT) {
                numbers[slot(keys.applyAsLong(number))] = number;
            }
        }
    }
}
