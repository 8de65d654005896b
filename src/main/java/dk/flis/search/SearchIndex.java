// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

import dk.flis.access.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** Entries in memory, found by words. Never changes; safe for many threads. */
public final class SearchIndex {

    private static final FieldType PLACED = placed();
    private static final Sort ORDER =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.LENGTH, SortField.Type.LONG));

    private final List<Entry> entries;
    private final List<String> areas;
    private final IndexSearcher searcher;

    private SearchIndex(List<Entry> entries, List<String> areas, IndexSearcher searcher) {
        this.entries = entries;
        this.areas = areas;
        this.searcher = searcher;
    }

    /** @param areas every area there is, all of which the operator sees */
    public static SearchIndex of(List<Entry> entries, List<String> areas) {
        return new SearchIndex(List.copyOf(entries), List.copyOf(areas), new IndexSearcher(written(entries, 0)));
    }

    /** This one and some entries more, ranked among each other; a few are written in a millisecond. It stays as it is. */
    public SearchIndex with(List<Entry> more) {
        if (more.isEmpty()) {
            return this;
        }
        try {
            var both = new MultiReader(searcher.getIndexReader(), written(more, entries.size()));
            var all = Stream.concat(entries.stream(), more.stream()).toList();
            return new SearchIndex(all, areas, new IndexSearcher(both));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail", impossible);
        }
    }

    /** @param first the place of the first among all entries */
    private static IndexReader written(List<Entry> entries, int first) {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(DanishText.analyzer()))) {
                for (var at = 0; at < entries.size(); at++) {
                    writer.addDocument(document(first + at, entries.get(at)));
                }
                writer.forceMerge(1);
            }
            return DirectoryReader.open(directory);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail", impossible);
        }
    }

    /**
     * What the viewer may see of it, best first.
     *
     * @param kind only of that kind
     * @param from how many to skip
     */
    public Results find(Viewer viewer, String typed, Optional<Kind> kind, int from, int count) {
        var query = new MakeQuery(typed);
        if (query.isEmpty()) {
            return new Results(0, Map.of(), true, List.of());
        }
        try {
            var every = results(viewer, query.every(), kind, from, count, true);
            return every.counts().values().stream().allMatch(Long.valueOf(0)::equals) && query.hasSeveralWords()
                    ? results(viewer, query.any(), kind, from, count, false)
                    : every;
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail", impossible);
        }
    }

    private Results results(Viewer viewer, Query asked, Optional<Kind> kind, int from, int count, boolean every)
            throws IOException {
        // Which words are nearly those that were typed takes the most time by far: found once, not for each count.
        var query = searcher.rewrite(asked);
        var open = filtered(query, new TermInSetQuery(Fields.AUDIENCE, keys(viewer)));
        var counts = new EnumMap<Kind, Long>(Kind.class);
        for (var one : Kind.values()) {
            counts.put(one, (long) searcher.count(filtered(open, of(one))));
        }
        var wanted = kind.map(one -> filtered(open, of(one))).orElse(open);
        var total = kind.map(one -> counts.getOrDefault(one, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
        var docs = searcher.search(wanted, from + count, ORDER).scoreDocs;
        var read = new ReadHits(searcher, query, entries);
        var hits = new java.util.ArrayList<Hit>();
        for (var at = from; at < docs.length; at++) {
            hits.add(read.hit(docs[at].doc));
        }
        return new Results(total, counts, every, hits);
    }

    private List<BytesRef> keys(Viewer viewer) {
        return Audience.open(viewer, areas).stream().map(BytesRef::new).toList();
    }

    private static Query of(Kind kind) {
        return new TermQuery(new Term(Fields.KIND, kind.keyword()));
    }

    private static Query filtered(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    private static Document document(int at, Entry entry) {
        var document = new Document();
        document.add(new StoredField(Fields.ENTRY, at));
        document.add(new StringField(Fields.KIND, entry.kind().keyword(), Field.Store.NO));
        document.add(new StringField(Fields.AUDIENCE, entry.audience().key(), Field.Store.NO));
        document.add(new StringField(Fields.CENTRAL, entry.central() ? "yes" : "no", Field.Store.NO));
        document.add(new StringField(Fields.ID, entry.id().toLowerCase(java.util.Locale.ROOT), Field.Store.NO));
        document.add(new StringField(Fields.WHOLE, String.join(" ", DanishText.words(entry.title())), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.LENGTH, entry.title().length()));
        document.add(new Field(Fields.TITLE, entry.title(), PLACED));
        document.add(new Field(Fields.TITLE_STEMS, entry.title(), PLACED));
        document.add(new Field(Fields.TITLE_ENDINGS, entry.title(), PLACED));
        document.add(new Field(Fields.TITLE_BEGINNINGS, entry.title(), PLACED));
        document.add(new Field(Fields.ENGLISH, entry.english(), PLACED));
        document.add(new Field(Fields.TEXT_STEMS, entry.text(), PLACED));
        return document;
    }

    /** With the place of each word, so that what matched can be marked. */
    private static FieldType placed() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
