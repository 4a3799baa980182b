package io.pipewright.closeplan;

import io.pipewright.kernel.UserKey;

/** Who sees to a task: one of our users, or a person at the customer, who has no account here. */
public sealed interface Owner {

    /** Whether this owner can have a task of this side. */
    boolean fits(Side side);

    /** One of our users, who may have been deleted since. */
    record Colleague(UserKey user) implements Owner {

        @Override
        public boolean fits(Side side) {
            return side.includesUs();
        }
    }

    /** A person at the customer, by name: 1 to 255 characters. */
    record Contact(String name) implements Owner {

        public Contact {
            name = TextRule.OWNER.checked(name);
        }

        @Override
        public boolean fits(Side side) {
            return side.includesCustomer();
        }
    }
}
