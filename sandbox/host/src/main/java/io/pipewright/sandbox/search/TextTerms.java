package io.pipewright.sandbox.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** The words and phrases of a text query; all of them must be found. */
final class TextTerms {

    /** One word, phrase or pattern. */
    interface TextTerm {
        Query in(String field);
    }

    /** Words in lower case; a phrase does not reach from one value of a field into the next. */
    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }
    };

    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private TextTerms() {}

    /** Empty when nothing is left to look for. */
    static List<TextTerm> of(String text) {
        List<TextTerm> terms = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(2) == null ? "" : bare(matcher.group(2));
            List<String> words = words(matcher.group(1) == null ? word : matcher.group(1));
            if (word.matches(".*[*?].*")) {
                terms.add(field -> new WildcardQuery(new Term(field, word.toLowerCase(Locale.ROOT))));
            } else if (!words.isEmpty()) {
                terms.add(field -> words.size() == 1
                        ? new TermQuery(new Term(field, words.get(0)))
                        : new PhraseQuery(field, words.toArray(String[]::new)));
            }
        }
        return terms;
    }

    /** Without the signs that mean something in a text query. */
    private static String bare(String raw) {
        return raw.replaceAll("[+&|!(){}\\[\\]^~:\\\\\"]", "").replaceAll("^-+", "");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
