// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DanishStemmer;

/** How text becomes words: lower case, aa is å, ae is æ, oe is ø, and in {@code stem…} fields endings are cut off. */
final class DanishText {

    private static final Analyzer WORDS = of(Form.WORDS);
    private static final Analyzer STEMS = of(Form.STEMS);

    /** Of the beginnings of long words, which somebody may have mistyped. */
    private static final int SHORTEST = 5;

    private static final int LONGEST = 20;

    private DanishText() {}

    private enum Form {
        WORDS,
        STEMS,
        ENDINGS,
        BEGINNINGS
    }

    /** For all fields of the index. */
    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(
                WORDS,
                Map.of(
                        Fields.TITLE_STEMS,
                        STEMS,
                        Fields.TEXT_STEMS,
                        STEMS,
                        Fields.TITLE_ENDINGS,
                        of(Form.ENDINGS),
                        Fields.TITLE_BEGINNINGS,
                        of(Form.BEGINNINGS)));
    }

    /** The words of what somebody typed. */
    static List<String> words(String text) {
        return read(WORDS, text);
    }

    /** The word without its ending. */
    static String stem(String word) {
        return read(STEMS, word).stream().findFirst().orElse(word);
    }

    /** A word like «og», which decides nothing. */
    static boolean isStopWord(String word) {
        return DanishAnalyzer.getDefaultStopSet().contains(word);
    }

    private static Analyzer of(Form form) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                var words = new ScandinavianNormalizationFilter(new LowerCaseFilter(source));
                return new TokenStreamComponents(
                        source,
                        switch (form) {
                            case WORDS -> words;
                            case STEMS -> new SnowballFilter(words, new DanishStemmer());
                            case ENDINGS -> new Suffixes(words);
                            case BEGINNINGS -> new EdgeNGramTokenFilter(words, SHORTEST, LONGEST, true);
                        });
            }
        };
    }

    private static List<String> read(Analyzer analyzer, String text) {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading a string cannot fail", impossible);
        }
        return words;
    }
}
