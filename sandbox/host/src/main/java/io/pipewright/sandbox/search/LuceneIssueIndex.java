package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import io.pipewright.sandbox.db.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The index in memory, built from the database before the first search and whenever the apps have changed, and with them the fields.
 * As none outlives the process, no crash can leave one behind that differs from the issues.
 */
public final class LuceneIssueIndex implements IssueIndex, AutoCloseable {

    private static final int CHUNK = 500;
    private static final int LONGEST_QUERY = 1 << 20;

    /** What is asked of the index. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private final Database database;
    private final Function<Collection<Long>, List<Issue>> issues;
    private final IssueDocuments documents;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong changesOfApps = new AtomicLong();
    private volatile long builtAfter = -1;

    /** @param issues loads issues by their ids */
    public LuceneIssueIndex(
            Database database, CustomFieldManager customFields, Function<Collection<Long>, List<Issue>> issues) {
        this.database = database;
        this.issues = issues;
        this.documents = new IssueDocuments(database, customFields);
        IndexSearcher.setMaxClauseCount(LONGEST_QUERY);
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(TextTerms.ANALYZER));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the issues anew, so that of two changes the later one is what the index shows, whoever comes here first. */
    @Override
    public void reindex(Collection<Long> issueIds) {
        List<Long> ids = issueIds.stream().distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            write(() -> replace(chunk, documents.of(issues.apply(chunk))));
        }
    }

    /** Brings issues that another node changed up to date; their ids are separated by commas. */
    public void follow(String issueIds) {
        reindex(Stream.of(issueIds.split(",")).map(Long::valueOf).toList());
    }

    @Override
    public void remove(long issueId) {
        write(() -> replace(List.of(issueId), List.of()));
    }

    @Override
    public void reindexAll() {
        write(this::build);
    }

    private void build() throws IOException {
        long changes = changesOfApps.get();
        writer.deleteAll();
        for (List<Long> ids = nextIds(-1); !ids.isEmpty(); ids = nextIds(ids.get(ids.size() - 1))) {
            add(documents.of(issues.apply(ids)));
        }
        searchers.maybeRefreshBlocking();
        builtAfter = changes;
    }

    /** The next search finds the index built anew. */
    public void expire() {
        changesOfApps.incrementAndGet();
    }

    private boolean isExpired() {
        return builtAfter != changesOfApps.get();
    }

    private List<Long> nextIds(long after) {
        return database.query(
                "select id from jiraissue where id > ? order by id limit " + CHUNK, row -> row.getLong(1), after);
    }

    private interface Change {
        void make() throws IOException;
    }

    private void write(Change change) {
        writing.lock();
        try {
            change.make();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    private void replace(List<Long> ids, List<IssueDocument> fresh) throws IOException {
        writer.deleteDocuments(LongField.newSetQuery(
                IssueDocument.ID, ids.stream().mapToLong(Long::longValue).toArray()));
        add(fresh);
    }

    private void add(List<IssueDocument> fresh) throws IOException {
        writer.addDocuments(fresh.stream().map(IssueDocument::document).toList());
    }

    <T> T search(Search<T> search) {
        if (isExpired()) {
            write(this::buildIfExpired);
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void buildIfExpired() throws IOException {
        if (isExpired()) {
            build();
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
