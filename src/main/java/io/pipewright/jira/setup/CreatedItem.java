package io.pipewright.jira.setup;

import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Reason;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A thing in Jira that is found by the id remembered when it was made, else made and remembered at once. It is never found by its name:
 * one that somebody else made under the same name stays theirs, and ours gets another name.
 */
final class CreatedItem implements SetupStep {

    private final SetupItems items;
    private final String item;
    private final String kind;
    private final String wantedName;
    private Function<String, Optional<String>> nameById = id -> Optional.of(id);
    private Predicate<String> taken = name -> false;
    private Supplier<Optional<String>> shared = Optional::empty;
    private Function<String, String> make;
    private Consumer<String> fill;

    /**
     * @param item under which the id is remembered
     * @param kind last part of the message key that says what sort of thing it is
     */
    CreatedItem(SetupItems items, String item, String kind, String wantedName) {
        this.items = items;
        this.item = item;
        this.kind = kind;
        this.wantedName = wantedName;
    }

    /** @param name gives the present name of the thing with an id, or empty when it is gone */
    CreatedItem found(Function<String, Optional<String>> name) {
        this.nameById = name;
        return this;
    }

    CreatedItem unlessTaken(Predicate<String> nameTaken) {
        this.taken = nameTaken;
        return this;
    }

    /** @param idOfSame gives the id of one that is there already and serves as well; it is taken instead of a second one */
    CreatedItem sharing(Supplier<Optional<String>> idOfSame) {
        this.shared = idOfSame;
        return this;
    }

    /** @param makeByName makes the thing under a free name and gives its id */
    CreatedItem made(Function<String, String> makeByName) {
        this.make = makeByName;
        return this;
    }

    /** What belongs into the thing, given its id. It is done once: what an administrator takes out later stays out. */
    CreatedItem filled(Consumer<String> fillById) {
        this.fill = fillById;
        return this;
    }

    @Override
    public Reason title() {
        return Reason.of(
                "pipewright.setup.step." + kind, present().flatMap(nameById).orElseGet(this::freeName));
    }

    @Override
    public StepState state() {
        if (present().isPresent()) {
            return present().filter(this::isFilled).isPresent() ? StepState.PRESENT : StepState.TO_CREATE;
        }
        return shared.get().isPresent() ? StepState.SHARED : StepState.TO_CREATE;
    }

    @Override
    public void carryOut() {
        String id = present().orElseGet(this::makeAndRemember);
        if (!isFilled(id)) {
            fill.accept(id);
            items.remember(filledItem(), id);
        }
    }

    private Optional<String> present() {
        return items.id(item).filter(id -> nameById.apply(id).isPresent());
    }

    private String makeAndRemember() {
        String id = shared.get().orElseGet(() -> make.apply(freeName()));
        items.remember(item, id);
        return id;
    }

    private boolean isFilled(String id) {
        return fill == null || items.id(filledItem()).filter(id::equals).isPresent();
    }

    private String freeName() {
        return shared.get().isPresent() ? wantedName : FreeName.of(wantedName, taken);
    }

    private String filledItem() {
        return item + ".filled";
    }
}
