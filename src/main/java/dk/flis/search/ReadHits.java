// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

import dk.flis.search.Hit.Piece;
import dk.flis.search.Hit.Why;
import dk.flis.search.MakeQuery.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Tells of each document found why it was. */
final class ReadHits {

    private static final List<String> TITLES =
            List.of(Fields.TITLE, Fields.TITLE_STEMS, Fields.TITLE_ENDINGS, Fields.TITLE_BEGINNINGS);

    private final IndexSearcher searcher;
    private final List<Entry> entries;
    private final Weight weight;

    /** @param query rewritten */
    ReadHits(IndexSearcher searcher, Query query, List<Entry> entries) throws IOException {
        this.searcher = searcher;
        this.entries = entries;
        this.weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
    }

    Hit hit(int document) throws IOException {
        var stored = searcher.storedFields()
                .document(document)
                .getField(Fields.ENTRY)
                .numericValue();
        var entry = entries.get(stored.intValue());
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var matches = weight.matches(leaf, document - leaf.docBase);
        if (matches == null) {
            return new Hit(entry, List.of(new Piece(entry.title(), false)), new Why.Title());
        }
        var marks = new Marks(entry.title());
        for (var field : TITLES) {
            mark(matches, field, marks);
        }
        return new Hit(entry, marks.pieces(), why(entry, matches, marks));
    }

    private static Why why(Entry entry, Matches matches, Marks title) throws IOException {
        var ways = ways(matches);
        if (ways.contains(Way.ID)) {
            return new Why.Id();
        }
        if (ways.contains(Way.TITLE)) {
            return new Why.Title();
        }
        if (ways.contains(Way.NEARLY)) {
            return new Why.Nearly(title.first());
        }
        if (ways.contains(Way.ENGLISH)) {
            return new Why.English();
        }
        var text = new Marks(entry.text());
        mark(matches, Fields.TEXT_STEMS, text);
        return new Why.Text(text.snippet());
    }

    private static Set<Way> ways(Matches matches) {
        var ways = EnumSet.noneOf(Way.class);
        NamedMatches.findNamedMatches(matches).forEach(named -> ways.add(Way.valueOf(named.getName())));
        return ways;
    }

    private static void mark(Matches matches, String field, Marks marks) throws IOException {
        var places = matches.getMatches(field);
        while (places != null && places.next()) {
            marks.add(places.startOffset(), places.endOffset());
        }
    }

    /** Which letters of a text matched. */
    private static final class Marks {

        private static final int AROUND = 70;

        private final String text;
        private final boolean[] marked;

        Marks(String text) {
            this.text = text;
            this.marked = new boolean[text.length()];
        }

        void add(int from, int to) {
            for (var at = Math.max(0, from); at < Math.min(to, marked.length); at++) {
                marked[at] = true;
            }
        }

        List<Piece> pieces() {
            return pieces(0, text.length());
        }

        /** The first marked stretch. */
        String first() {
            return pieces().stream()
                    .filter(Piece::marked)
                    .map(Piece::text)
                    .findFirst()
                    .orElse("");
        }

        /** What stands around the first mark, from word to word. */
        List<Piece> snippet() {
            var at = 0;
            while (at < marked.length && !marked[at]) {
                at++;
            }
            var from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
            var end = at + AROUND >= text.length() ? text.length() : text.lastIndexOf(' ', at + AROUND);
            var snippet = new ArrayList<>(pieces(Math.min(from, at), Math.max(end, Math.min(at, text.length()))));
            if (from > 0) {
                snippet.addFirst(new Piece("… ", false));
            }
            if (end < text.length()) {
                snippet.addLast(new Piece(" …", false));
            }
            return snippet;
        }

        private List<Piece> pieces(int from, int to) {
            var pieces = new ArrayList<Piece>();
            var start = from;
            for (var at = from + 1; at <= to; at++) {
                if (at == to || marked[at] != marked[start]) {
                    pieces.add(new Piece(text.substring(start, at), marked[start]));
                    start = at;
                }
            }
            return pieces;
        }
    }
}
