package io.pipewright.sandbox.search;

import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.Operand;
import java.util.List;

/** The condition of a query as a tree. */
sealed interface JqlClause extends Clause {

    /** The same condition, or its opposite, without any NOT in it. */
    JqlClause withoutNot(boolean negated);

    /** All parts hold. */
    record And(List<JqlClause> parts) implements JqlClause {
        @Override
        public String getName() {
            return "AND";
        }

        @Override
        public List<Clause> getClauses() {
            return List.copyOf(parts);
        }

        @Override
        public JqlClause withoutNot(boolean negated) {
            List<JqlClause> resolved =
                    parts.stream().map(part -> part.withoutNot(negated)).toList();
            return negated ? new Or(resolved) : new And(resolved);
        }
    }

    /** At least one part holds. */
    record Or(List<JqlClause> parts) implements JqlClause {
        @Override
        public String getName() {
            return "OR";
        }

        @Override
        public List<Clause> getClauses() {
            return List.copyOf(parts);
        }

        @Override
        public JqlClause withoutNot(boolean negated) {
            List<JqlClause> resolved =
                    parts.stream().map(part -> part.withoutNot(negated)).toList();
            return negated ? new And(resolved) : new Or(resolved);
        }
    }

    /** The part does not hold. */
    record Not(JqlClause part) implements JqlClause {
        @Override
        public String getName() {
            return "NOT";
        }

        @Override
        public List<Clause> getClauses() {
            return List.of(part);
        }

        @Override
        public JqlClause withoutNot(boolean negated) {
            return part.withoutNot(!negated);
        }
    }

    /** Field, operator and operand; {@code field} as it was written. */
    record Term(String field, JqlOperator operator, JqlOperand operand) implements JqlClause, TerminalClause {
        @Override
        public String getName() {
            return field;
        }

        @Override
        public Operand getOperand() {
            return operand.asJira();
        }

        @Override
        public List<Clause> getClauses() {
            return List.of();
        }

        @Override
        public JqlClause withoutNot(boolean negated) {
            return negated ? new Term(field, operator.opposite(), operand) : this;
        }
    }
}
