package io.pipewright.exit.condition;

import java.util.Map;

/**
 * Whether the deal's issue is among those that a JQL query finds. It sees what is stored, not what is being typed. Everybody is told how
 * it stands; the query itself is the administrators'.
 */
public record MatchesJql(String jql) implements Condition {

    public static final int LONGEST = 4000;

    @Override
    public CriterionKind kind() {
        return CriterionKind.JQL;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("jql", jql);
    }

    @Override
    public Finding judge(Facts facts) {
        JqlVerdict verdict = facts.jql(jql);
        if (verdict.fault().isPresent()) {
            return Finding.broken("pipewright.exit.jql.broken", facts.title());
        }
        return verdict.matches() ? Finding.MET : Finding.unmet("pipewright.exit.jql.no-match", facts.title());
    }
}
