package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.history.UnreadableRows;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.java.ao.Entity;
import net.java.ao.Query;
import net.java.ao.schema.Table;

/** The rows that this node met and could not read. {@link ReadableRows} enters them, and takes out those that can be read again. */
@Named
public class MetUnreadableRows implements UnreadableRows {

    private static final int MOST_OF_A_TABLE = 500;
    private static final Map<Class<? extends Entity>, Set<Integer>> MET = new ConcurrentHashMap<>();

    private final ActiveObjects ao;

    @Inject
    public MetUnreadableRows(ActiveObjects ao) {
        this.ao = ao;
    }

    static void met(Class<? extends Entity> table, Set<Integer> ids) {
        Set<Integer> known = MET.computeIfAbsent(table, any -> ConcurrentHashMap.newKeySet());
        ids.stream()
                .limit(MOST_OF_A_TABLE - Math.min(MOST_OF_A_TABLE, known.size()))
                .forEach(known::add);
    }

    static void read(Class<? extends Entity> table, int id) {
        Set<Integer> known = MET.getOrDefault(table, Set.of());
        if (!known.isEmpty()) {
            known.remove(id);
        }
    }

    @Override
    public List<OfTable> all() {
        return MET.entrySet().stream()
                .flatMap(met -> still(met.getKey(), met.getValue()).stream())
                .sorted(Comparator.comparing(OfTable::table))
                .toList();
    }

    /** A rebuild of the history writes rows of deals anew: the old ones are no more. */
    private <E extends Entity> Optional<OfTable> still(Class<E> table, Set<Integer> met) {
        List<Integer> ids = List.copyOf(met);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Query there = Query.select("ID").where(Among.values("ID", ids.size()), ids.toArray());
        List<Integer> left =
                Stream.of(ao.find(table, there)).map(Entity::getID).sorted().toList();
        met.retainAll(left);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfTable(table.getAnnotation(Table.class).value(), left));
    }
}
