package io.pipewright.sandbox.search;

import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;

/** Orders of documents; those without a value stand behind the greatest one, of several values the smallest counts. */
final class Orders {

    private Orders() {}

    static SortField byNumber(String field, boolean descending) {
        SortField order = LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN);
        order.setMissingValue(Long.MAX_VALUE);
        return order;
    }

    static SortField byDecimal(String field, boolean descending) {
        SortField order = DoubleField.newSortField(field, descending, SortedNumericSelector.Type.MIN);
        order.setMissingValue(Double.POSITIVE_INFINITY);
        return order;
    }

    static SortField byText(String field, boolean descending) {
        SortField order = KeywordField.newSortField(field, descending, SortedSetSelector.Type.MIN);
        order.setMissingValue(SortField.STRING_LAST);
        return order;
    }
}
