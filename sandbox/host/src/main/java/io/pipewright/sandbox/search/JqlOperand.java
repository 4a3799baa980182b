package io.pipewright.sandbox.search;

import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.MultiValueOperand;
import com.atlassian.query.operand.Operand;
import java.util.List;
import java.util.stream.Collectors;

/** The right side of a clause. */
sealed interface JqlOperand extends Operand {

    /** The same as plugins see it. */
    default Operand asJira() {
        return this;
    }

    /** One value as it was written. */
    record Value(String text) implements JqlOperand {
        @Override
        public String getName() {
            return "SingleValueOperand";
        }

        @Override
        public String toString() {
            return '"' + text + '"';
        }
    }

    /** A list in parentheses. */
    record Many(List<JqlOperand> items) implements JqlOperand {
        @Override
        public Operand asJira() {
            return new MultiValueOperand(items.stream().map(JqlOperand::asJira).toList());
        }

        @Override
        public String getName() {
            return "MultiValueOperand";
        }

        @Override
        public String toString() {
            return items.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** A function call. */
    record Call(FunctionOperand function) implements JqlOperand {
        @Override
        public Operand asJira() {
            return function;
        }

        @Override
        public String getName() {
            return function.getName();
        }

        @Override
        public String toString() {
            return function.getName() + "(" + String.join(", ", function.getArgs()) + ")";
        }
    }

    /** EMPTY or NULL. */
    record Empty() implements JqlOperand {
        @Override
        public String getName() {
            return "EMPTY";
        }

        @Override
        public String toString() {
            return "EMPTY";
        }
    }
}
