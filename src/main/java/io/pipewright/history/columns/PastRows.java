package io.pipewright.history.columns;

/** Room in which a cursor works out how the deals of a block stood at a moment, one block after the other. */
final class PastRows {

    final RowStates states = new RowStates(DealBlock.SIZE);
    final long[] money = new long[DealBlock.SIZE];
    final long[] terms = new long[DealBlock.SIZE];

    /**
     * Reads the versions of some deals all together: memory answers many requests in the time of one.
     *
     * @param at the version of each
     * @param wanted a bit for each deal
     */
    void gather(long[][] histories, int[] at, long[] wanted) {
        for (int word = 0; word < wanted.length; word++) {
            for (long rest = wanted[word]; rest != 0; rest &= rest - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                money[row] = PackedVersions.money(histories[row], at[row]);
                terms[row] = PackedVersions.terms(histories[row], at[row]);
            }
        }
    }
}
