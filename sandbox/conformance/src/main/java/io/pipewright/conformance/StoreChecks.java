package io.pipewright.conformance;

import com.atlassian.activeobjects.external.ActiveObjects;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Active Objects. */
@Named
class StoreChecks implements Checks {

    private static final String BY_NAME = "NOTE_NAME = ?";
    private final ActiveObjects ao;

    @Inject
    StoreChecks(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<Check> all() {
        return List.of(
                new Check(
                        "ao-stores",
                        "A row that was created is found by its column and keeps its values.",
                        this::stores),
                new Check(
                        "ao-rolls-back",
                        "An exception in a transaction takes back what was written in it.",
                        this::rollsBack),
                new Check(
                        "ao-transaction-joins",
                        "A transaction within a transaction joins it: when the outer one fails, nothing stays.",
                        this::joins),
                new Check(
                        "ao-unique",
                        "A second row with the value of a unique column is refused by an exception.",
                        this::refusesTheSecond),
                new Check("ao-deletes", "deleteWithSQL removes the rows that fit and says how many.", this::deletes),
                new Check("ao-orders", "A query with order, limit and offset gives that page.", this::pages));
    }

    private void fresh() {
        ao.deleteWithSQL(NoteEntity.class, "ID > ?", 0);
    }

    private NoteEntity create(String name, long amount) {
        return ao.create(NoteEntity.class, new DBParam("NOTE_NAME", name), new DBParam("AMOUNT", amount));
    }

    private int count(String name) {
        return ao.find(NoteEntity.class, BY_NAME, name).length;
    }

    private void stores() {
        fresh();
        create("거래 \"A\"", 9_007_199_254_740_993L);
        NoteEntity[] found = ao.find(NoteEntity.class, BY_NAME, "거래 \"A\"");
        Deviation.unlessEqual(1, found.length, "rows found");
        Deviation.unlessEqual(9_007_199_254_740_993L, found[0].getAmount(), "amount");
    }

    private void rollsBack() {
        fresh();
        failing(() -> create("inner", 1));
        Deviation.unlessEqual(0, count("inner"), "rows left");
    }

    private void joins() {
        fresh();
        failing(() -> ao.executeInTransaction(() -> create("joined", 1)));
        Deviation.unlessEqual(0, count("joined"), "rows left");
    }

    /** Does the work in a transaction that fails after it. */
    private void failing(Runnable work) {
        try {
            ao.executeInTransaction(() -> {
                work.run();
                throw new IllegalStateException("on purpose");
            });
        } catch (RuntimeException expected) {
            return;
        }
        throw new Deviation("the exception of the transaction did not come out");
    }

    private void refusesTheSecond() {
        fresh();
        create("twice", 1);
        try {
            create("twice", 2);
        } catch (RuntimeException expected) {
            Deviation.unlessEqual(
                    1L, ao.find(NoteEntity.class, BY_NAME, "twice")[0].getAmount(), "amount of the first row");
            return;
        }
        throw new Deviation("both rows were stored");
    }

    private void deletes() {
        fresh();
        create("a", 1);
        create("b", 2);
        create("c", 3);
        Deviation.unlessEqual(2, ao.deleteWithSQL(NoteEntity.class, "AMOUNT < ?", 3L), "rows deleted");
        Deviation.unlessEqual(1, ao.count(NoteEntity.class), "rows left");
    }

    private void pages() {
        fresh();
        List.of("a", "b", "c").forEach(name -> create(name, name.charAt(0)));
        NoteEntity[] page = ao.find(
                NoteEntity.class, Query.select().order("AMOUNT DESC").limit(1).offset(1));
        Deviation.unlessEqual(1, page.length, "rows of the page");
        Deviation.unlessEqual("b", page[0].getNoteName(), "row of the page");
    }
}
