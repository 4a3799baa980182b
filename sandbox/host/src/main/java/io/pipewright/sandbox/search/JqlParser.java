package io.pipewright.sandbox.search;

import com.atlassian.query.operand.FunctionOperand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a query by recursive descent and refuses a wrong one with the place of the first mistake. */
final class JqlParser {

    private static final int DEEPEST = 400;
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "is", "empty", "null", "order", "by");
    private static final Set<String> RESERVED =
            Set.of(("abort access add after alias all alter any as asc audit avg before begin between boolean "
                            + "break byte catch cf changed char character check checkpoint collate collation column "
                            + "commit connect continue count create current date decimal declare decrement default "
                            + "defaults define delete delimiter desc difference distinct divide do double drop else "
                            + "encoding end equals escape exclusive exec execute exists explain false fetch file field "
                            + "first float for from function go goto grant greater group having identified if immediate "
                            + "increment index initial inner inout input insert int integer intersect intersection into "
                            + "isempty isnull join last left less like limit lock long max min minus mode modify modulo "
                            + "more multiply next noaudit notin nowait number object of on option outer output power "
                            + "previous prior privileges public raise raw remainder rename resource return returns "
                            + "revoke right row rowid rownum rows select session set share size sqrt start strict string "
                            + "subtract sum synonym table then to trans transaction trigger true uid union unique update "
                            + "user validate values view was when whenever where while with")
                    .split(" "));

    private final List<JqlToken> tokens;
    private final String text;
    private int at;
    private int depth;

    private JqlParser(String text) throws JqlException {
        this.text = text;
        this.tokens = JqlLexer.read(text);
    }

    /** @throws JqlException with Jira's message when the text is not a query */
    static JqlQuery parse(String text) throws JqlException {
        return new JqlParser(text == null ? "" : text).query();
    }

    private JqlToken peek() {
        return tokens.get(at);
    }

    private JqlToken next() {
        JqlToken token = tokens.get(at);
        at += token.isEnd() ? 0 : 1;
        return token;
    }

    private boolean accept(String word, String... symbols) {
        boolean found = peek().isWord(word);
        for (String symbol : symbols) {
            found |= peek().isSymbol(symbol);
        }
        at += found ? 1 : 0;
        return found;
    }

    private boolean acceptSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        at += found ? 1 : 0;
        return found;
    }

    private JqlQuery query() throws JqlException {
        boolean nothing = peek().isEnd() || peek().isWord("order");
        JqlClause where = nothing ? null : or();
        List<JqlQuery.Sort> order = accept("order") ? order() : List.of();
        if (!peek().isEnd()) {
            throw new JqlException(JqlMessages.expecting(order.isEmpty() ? "either 'OR' or 'AND'" : "','", peek()));
        }
        return new JqlQuery(where, order, text);
    }

    private JqlClause or() throws JqlException {
        List<JqlClause> parts = new ArrayList<>(List.of(and()));
        while (accept("or", "||", "|")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new JqlClause.Or(List.copyOf(parts));
    }

    private JqlClause and() throws JqlException {
        List<JqlClause> parts = new ArrayList<>(List.of(not()));
        while (accept("and", "&&", "&")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new JqlClause.And(List.copyOf(parts));
    }

    private JqlClause not() throws JqlException {
        if (++depth > DEEPEST) {
            throw new JqlException(JqlMessages.tooDeep(peek()));
        }
        JqlClause clause = accept("not", "!") ? new JqlClause.Not(not()) : parenthesesOrTerm();
        depth--;
        return clause;
    }

    private JqlClause parenthesesOrTerm() throws JqlException {
        if (!acceptSymbol("(")) {
            return term();
        }
        JqlClause inner = or();
        if (!acceptSymbol(")")) {
            throw new JqlException(JqlMessages.expecting("')'", peek()));
        }
        return inner;
    }

    private JqlClause term() throws JqlException {
        String field = fieldName();
        JqlOperator operator = operator();
        return new JqlClause.Term(field, operator, operand());
    }

    private String fieldName() throws JqlException {
        JqlToken token = peek();
        if (!token.isText() || isKeyword(token)) {
            throw new JqlException(JqlMessages.expectingField(token));
        }
        refuseReserved(token);
        at++;
        return token.text();
    }

    private static boolean isKeyword(JqlToken token) {
        return token.kind() == JqlToken.Kind.WORD
                && KEYWORDS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private static void refuseReserved(JqlToken token) throws JqlException {
        if (token.kind() == JqlToken.Kind.WORD && RESERVED.contains(token.text().toLowerCase(Locale.ROOT))) {
            throw new JqlException(JqlMessages.reservedWord(token));
        }
    }

    private JqlOperator operator() throws JqlException {
        JqlToken token = next();
        for (JqlOperator operator : JqlOperator.values()) {
            if (token.isSymbol(operator.symbol())) {
                return operator;
            }
        }
        if (token.isWord("in")) {
            return JqlOperator.IN;
        }
        if (token.isWord("is")) {
            return accept("not") ? JqlOperator.IS_NOT : JqlOperator.IS;
        }
        if (token.isWord("not") && accept("in")) {
            return JqlOperator.NOT_IN;
        }
        throw new JqlException(JqlMessages.expectingOperator(token));
    }

    private JqlOperand operand() throws JqlException {
        JqlToken token = next();
        if (token.isSymbol("(")) {
            return list();
        }
        if (token.isWord("empty") || token.isWord("null")) {
            return new JqlOperand.Empty();
        }
        if (!token.isText() || isKeyword(token)) {
            throw new JqlException(JqlMessages.expectingOperand(token));
        }
        if (peek().isSymbol("(")) {
            return call(token);
        }
        refuseReserved(token);
        return new JqlOperand.Value(token.text());
    }

    private JqlOperand list() throws JqlException {
        if (++depth > DEEPEST) {
            throw new JqlException(JqlMessages.tooDeep(peek()));
        }
        List<JqlOperand> items = new ArrayList<>();
        do {
            items.add(operand());
        } while (acceptSymbol(","));
        if (!acceptSymbol(")")) {
            throw new JqlException(JqlMessages.expecting("either ')' or ','", peek()));
        }
        depth--;
        return new JqlOperand.Many(List.copyOf(items));
    }

    private JqlOperand call(JqlToken name) throws JqlException {
        at++;
        List<String> arguments = new ArrayList<>();
        while (!acceptSymbol(")")) {
            if (!arguments.isEmpty() && !acceptSymbol(",")) {
                throw new JqlException(JqlMessages.expecting("either ')' or ','", peek()));
            }
            arguments.add(argument());
        }
        return new JqlOperand.Call(new FunctionOperand(name.text(), arguments));
    }

    private String argument() throws JqlException {
        JqlToken token = next();
        if (!token.isText()) {
            throw new JqlException(JqlMessages.expectingArgument(token));
        }
        return token.text();
    }

    private List<JqlQuery.Sort> order() throws JqlException {
        if (!accept("by")) {
            throw new JqlException(JqlMessages.expecting("'by'", peek()));
        }
        List<JqlQuery.Sort> order = new ArrayList<>();
        do {
            String field = fieldName();
            boolean descending = accept("desc");
            if (!descending) {
                accept("asc");
            }
            order.add(new JqlQuery.Sort(field, descending));
        } while (acceptSymbol(","));
        return List.copyOf(order);
    }
}
