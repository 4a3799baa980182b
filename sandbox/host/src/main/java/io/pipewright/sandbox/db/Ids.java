package io.pipewright.sandbox.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Hands out ids from blocks that are reserved in a table, on a connection of their own so that a rollback never hands one out twice. */
final class Ids {

    private static final int BLOCK = 100;
    private static final long FIRST = 10000;

    private record Block(long next, long end) {}

    private final Map<String, Block> blocks = new HashMap<>();

    synchronized long reserve(Database database, String sequence, int count) {
        Block block = blocks.getOrDefault(sequence, new Block(0, 0));
        if (block.end() - block.next() < count) {
            block = nextBlock(database, sequence, Math.max(BLOCK, count));
        }
        blocks.put(sequence, new Block(block.next() + count, block.end()));
        return block.next();
    }

    private static Block nextBlock(Database database, String sequence, int size) {
        try (Connection connection = database.dataSource().getConnection()) {
            long next = current(connection, sequence);
            try (PreparedStatement update =
                    connection.prepareStatement("update host_sequence set next_id = ? where name = ?")) {
                update.setLong(1, next + size);
                update.setString(2, sequence);
                update.executeUpdate();
            }
            return new Block(next, next + size);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static long current(Connection connection, String sequence) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select next_id from host_sequence where name = ?")) {
            select.setString(1, sequence);
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    return rows.getLong(1);
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into host_sequence (name, next_id) values (?, ?)")) {
            insert.setString(1, sequence);
            insert.setLong(2, FIRST);
            insert.executeUpdate();
        }
        return FIRST;
    }
}
