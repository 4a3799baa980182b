package io.pipewright.sandbox.db;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out ids from blocks that are reserved in a table, in transactions of their own so that a rollback never hands one out twice. */
final class Ids {

    private static final int BLOCK = 100;
    private static final long FIRST = 10000;

    private record Block(long next, long end) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate onItsOwn;
    private final Map<String, Block> blocks = new HashMap<>();

    Ids(JdbcTemplate jdbc, TransactionTemplate onItsOwn) {
        this.jdbc = jdbc;
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

    private Block nextBlock(String sequence, int size) {
        List<Long> known = jdbc.queryForList("select next_id from host_sequence where name = ?", Long.class, sequence);
        if (known.isEmpty()) {
            jdbc.update("insert into host_sequence (name, next_id) values (?, ?)", sequence, FIRST + size);
            return new Block(FIRST, FIRST + size);
        }
        long next = known.get(0);
        jdbc.update("update host_sequence set next_id = ? where name = ?", next + size, sequence);
        return new Block(next, next + size);
    }
}
