package io.pipewright.sandbox.search;

import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.TextField;

/** One issue as the index keeps it. Null and empty values leave no trace; a field may be given several values. */
final class IssueDocument {

    static final String ID = "id";
    private static final int LONGEST = 255;

    private final Document document = new Document();

    IssueDocument(long issueId) {
        number(ID, issueId);
    }

    Document document() {
        return document;
    }

    /** The id of what the field refers to, found and compared as it is. */
    IssueDocument reference(String field, Object id) {
        if (id != null) {
            document.add(new KeywordField(field, id.toString(), Store.NO));
        }
        return this;
    }

    /** A whole number, or a point in time in milliseconds. */
    IssueDocument number(String field, Long number) {
        if (number != null) {
            document.add(new LongField(field, number, Store.NO));
        }
        return this;
    }

    IssueDocument decimal(String field, Double number) {
        if (number != null) {
            document.add(new DoubleField(field, unsignedZero(number), Store.NO));
        }
        return this;
    }

    /** The index tells the two zeros apart, people do not. */
    static double unsignedZero(double number) {
        return number + 0.0;
    }

    /** Free text, found by its words and ordered by its beginning. */
    IssueDocument words(String field, String text) {
        if (text != null && !text.isEmpty()) {
            document.add(new TextField(field, text, Store.NO));
            document.add(new KeywordField(order(field), comparable(text), Store.NO));
        }
        return this;
    }

    /** The name under which the beginning of a text is kept. */
    static String order(String field) {
        return field + ".order";
    }

    /** Lower case, cut to what a comparison needs. */
    static String comparable(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST
                ? lower
                : lower.substring(0, Character.isHighSurrogate(lower.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
