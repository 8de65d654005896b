// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes a query of what somebody typed: each word as it stands, as a beginning, within a compound, or nearly so. */
final class MakeQuery {

    /** Longer questions are prose; their first words decide. */
    private static final int MOST_WORDS = 12;

    private static final int MOST_LETTERS = 40;

    /** How a word was found; the names come back with each hit. */
    enum Way {
        TITLE,
        NEARLY,
        TEXT,
        ID,
        ENGLISH
    }

    private final List<String> words;
    private final String typed;

    MakeQuery(String typed) {
        this.typed = typed.strip().toLowerCase(Locale.ROOT);
        var all = DanishText.words(this.typed).stream()
                .map(word -> word.substring(0, Math.min(word.length(), MOST_LETTERS)))
                .limit(MOST_WORDS)
                .toList();
        var telling = all.stream().filter(word -> !DanishText.isStopWord(word)).toList();
        this.words = telling.isEmpty() ? all : telling;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean hasSeveralWords() {
        return words.size() > 1;
    }

    /** All words. */
    Query every() {
        return of(Occur.MUST);
    }

    /** Any of the words; the more the better. */
    Query any() {
        return of(Occur.SHOULD);
    }

    private Query of(Occur occur) {
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word(word), occur));
        return new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(List.of(all.build(), id()), 0), Occur.MUST)
                .add(constant(new TermQuery(new Term(Fields.CENTRAL, "yes")), 1.5f), Occur.SHOULD)
                .add(constant(new PrefixQuery(new Term(Fields.WHOLE, String.join(" ", words))), 4), Occur.SHOULD)
                .build();
    }

    private Query id() {
        return named(Way.ID, constant(new PrefixQuery(new Term(Fields.ID, typed)), 40));
    }

    private static Query word(String word) {
        var ways = new ArrayList<Query>();
        var stem = DanishText.stem(word);
        ways.add(title(Fields.TITLE, word, 8));
        ways.add(title(Fields.TITLE_STEMS, stem, 6));
        ways.add(begins(Fields.TITLE, word, 5));
        if (word.length() >= 3) {
            ways.add(begins(Fields.TITLE_ENDINGS, word, 3));
        }
        ways.add(named(Way.ENGLISH, constant(new PrefixQuery(new Term(Fields.ENGLISH, word)), 4)));
        ways.add(named(Way.TEXT, new BoostQuery(new TermQuery(new Term(Fields.TEXT_STEMS, stem)), 0.5f)));
        if (word.length() >= 4) {
            ways.add(nearly(Fields.TITLE_BEGINNINGS, word, 2));
            ways.add(nearly(Fields.TITLE_ENDINGS, word, 1));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query title(String field, String word, float boost) {
        return named(Way.TITLE, new BoostQuery(new TermQuery(new Term(field, word)), boost));
    }

    private static Query begins(String field, String word, float boost) {
        return named(Way.TITLE, constant(new PrefixQuery(new Term(field, word)), boost));
    }

    /** One slip of the finger, two in a long word; the first letter is right. */
    private static Query nearly(String field, String word, float boost) {
        var slips = word.length() < 8 ? 1 : 2;
        return named(Way.NEARLY, constant(new FuzzyQuery(new Term(field, word), slips, 1), boost));
    }

    private static Query constant(Query query, float boost) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }

    private static Query named(Way way, Query query) {
        return NamedMatches.wrapQuery(way.name(), query);
    }
}
