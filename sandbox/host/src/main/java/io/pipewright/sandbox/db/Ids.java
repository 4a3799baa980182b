package io.pipewright.sandbox.db;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out ids from blocks that each node reserves in a table, in transactions of their own so that a rollback never hands one out twice.
 * With several nodes ids do not ascend in time, as in Jira.
 */
final class Ids {

    private static final int BLOCK = 100;
    private static final long FIRST = 10000;

    private record Block(long next, long end) {}

    private final Database database;
    private final TransactionTemplate onItsOwn;
    private final Map<String, Block> blocks = new HashMap<>();

    Ids(Database database, TransactionTemplate onItsOwn) {
        this.database = database;
        this.onItsOwn = onItsOwn;
    }

    synchronized long reserve(String sequence, int count) {
        Block block = blocks.getOrDefault(sequence, new Block(0, 0));
        if (block.end() - block.next() < count) {
            int size = Math.max(BLOCK, count);
            block = onItsOwn.execute(status -> nextBlock(sequence, size));
        }
        blocks.put(sequence, new Block(block.next() + count, block.end()));
        return block.next();
    }

    /** One statement takes the block; whoever comes second waits for the row. */
    private Block nextBlock(String sequence, int size) {
        if (take(sequence, size) == 0) {
            database.insertUnlessThere("insert into host_sequence (name, next_id) values (?, ?)", sequence, FIRST);
            take(sequence, size);
        }
        long end = database.queryOne(
                        "select next_id from host_sequence where name = ?", row -> row.getLong(1), sequence)
                .orElseThrow();
        return new Block(end - size, end);
    }

    private int take(String sequence, int size) {
        return database.update("update host_sequence set next_id = next_id + ? where name = ?", size, sequence);
    }
}
