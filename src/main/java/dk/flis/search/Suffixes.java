// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Every ending of a word of at least four letters: Danish writes compounds in one word, and «fravær» begins an ending of
 * «sygefraværsprocent».
 */
final class Suffixes extends TokenFilter {

    private static final int SHORTEST = 4;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private String word = "";
    private int cut;
    private int start;
    private int end;

    Suffixes(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (word.length() - cut > SHORTEST) {
            cut++;
            clearAttributes();
            term.append(word, cut, word.length());
            // A digraph that became one letter would shift the marks: then the whole word is marked.
            offset.setOffset(end - start == word.length() ? start + cut : start, end);
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        word = term.toString();
        cut = 0;
        start = offset.startOffset();
        end = offset.endOffset();
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = "";
        cut = 0;
    }
}
