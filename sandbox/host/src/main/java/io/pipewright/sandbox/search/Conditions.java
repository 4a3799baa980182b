package io.pipewright.sandbox.search;

import java.util.Collection;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Conditions on the documents of the index, and how they are joined. */
final class Conditions {

    static final Query NOTHING = new MatchNoDocsQuery();
    static final Query EVERYTHING = new MatchAllDocsQuery();

    private Conditions() {}

    static Query all(Collection<Query> parts) {
        return parts.isEmpty() ? EVERYTHING : joined(parts, Occur.FILTER);
    }

    static Query any(Collection<Query> parts) {
        return parts.isEmpty() ? NOTHING : joined(parts, Occur.SHOULD);
    }

    private static Query joined(Collection<Query> parts, Occur how) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        parts.forEach(part -> builder.add(part, how));
        return builder.build();
    }

    static Query not(Query condition) {
        return without(EVERYTHING, condition);
    }

    /** What meets the first condition and does not meet the second. */
    static Query without(Query condition, Query excluded) {
        return new BooleanQuery.Builder()
                .add(condition, Occur.FILTER)
                .add(excluded, Occur.MUST_NOT)
                .build();
    }

    /** The field has a value. */
    static Query exists(String field) {
        return new FieldExistsQuery(field);
    }

    /** The field refers to one of the ids, see {@link IssueDocument#reference}. */
    static Query refersToAny(String field, Collection<?> ids) {
        return new TermInSetQuery(
                field, ids.stream().map(id -> new BytesRef(id.toString())).toList());
    }
}
