package io.pipewright.sandbox.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the nodes on one database tell each other: which of the things that every node keeps in memory have changed. A message is the last
 * statement of the transaction that makes the change. It takes its id from a counter whose row it holds until the commit, so messages
 * become visible in the order of their ids and a node that reads on from the last one misses none. Nothing is told on H2, which one
 * process has to itself.
 */
public final class NodeMessages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeMessages.class);

    private static final String WRITE =
            "with next as (update host_sequence set next_id = next_id + 1 where name = 'node_message' returning next_id)"
                    + " insert into node_message (id, node, topic, about, told) select next_id, ?, ?, ?, ? from next";
    private static final int ABOUT_AT_ONCE = 500;
    private static final long LOOK_MILLIS = 1000;
    private static final long KEPT_HOURS = 24;

    private record Message(long id, String node, String topic, String about) {}

    private record Listener(Duration late, Consumer<String> listener) {}

    private final JdbcTemplate jdbc;
    private final boolean shared;
    private final String node = UUID.randomUUID().toString();
    private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "messages of other nodes");
        thread.setDaemon(true);
        return thread;
    });
    private long heard;

    NodeMessages(JdbcTemplate jdbc, boolean shared) {
        this.jdbc = jdbc;
        this.shared = shared;
    }

    /** Whether there may be other nodes. */
    public boolean isShared() {
        return shared;
    }

    /** Has the listener told what other nodes change: the topic's things, separated by commas. */
    public void on(String topic, Consumer<String> listener) {
        on(topic, Duration.ZERO, listener);
    }

    /** As {@link #on(String, Consumer)}, but only some time after the message was read. */
    public void on(String topic, Duration late, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>()).add(new Listener(late, listener));
    }

    /** Writes what a transaction has to tell into that transaction. */
    void write(Map<String, Set<String>> told) {
        if (shared) {
            told.forEach((topic, things) -> {
                List<String> all = new ArrayList<>(things);
                for (int from = 0; from < all.size(); from += ABOUT_AT_ONCE) {
                    String about = String.join(",", all.subList(from, Math.min(all.size(), from + ABOUT_AT_ONCE)));
                    jdbc.update(WRITE, node, topic, about, System.currentTimeMillis());
                }
            });
        }
    }

    /** Begins after the messages that are there; to be called before anything is read that they could be about. */
    public synchronized void begin() {
        if (shared) {
            jdbc.update(
                    "delete from node_message where told < ?",
                    System.currentTimeMillis() - TimeUnit.HOURS.toMillis(KEPT_HOURS));
            heard = jdbc.queryForObject("select coalesce(max(id), 0) from node_message", Long.class);
        }
    }

    /** Reads what there is every second from now on. */
    public void start() {
        if (shared) {
            var unused = timer.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            hear();
        } catch (RuntimeException e) {
            LOG.warn("The messages of other nodes cannot be read: {}", e.getMessage());
        }
    }

    /** Reads what other nodes have told; when it returns, this node has forgotten what they changed. */
    public synchronized void hear() {
        for (Message message : shared ? unheard() : List.<Message>of()) {
            if (!message.node().equals(node)) {
                listeners.getOrDefault(message.topic(), List.of()).forEach(listener -> tell(listener, message));
            }
            heard = message.id();
        }
    }

    private List<Message> unheard() {
        return jdbc.query(
                "select id, node, topic, about from node_message where id > ? order by id",
                (row, number) -> new Message(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                heard);
    }

    private void tell(Listener listener, Message message) {
        if (listener.late().isZero()) {
            tellNow(listener, message);
        } else {
            var unused = timer.schedule(
                    () -> tellNow(listener, message), listener.late().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What fails must not keep the node from the messages that follow. */
    private static void tellNow(Listener listener, Message message) {
        try {
            listener.listener().accept(message.about());
        } catch (RuntimeException e) {
            LOG.error("This node cannot follow a change of another node: {} {}", message.topic(), message.about(), e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
