package org.workleaf.jbake;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes.Status;

/**
 * JBake's content store as a list in memory: the same queries without a database.
 *
 * <p>Documents keep the order in which they were added, not JBake's order by date, because pages have none. One thread adds
 * documents, then many read them.
 */
public final class InMemoryContentStore extends ContentStore {

    private final List<DocumentModel> documents = new ArrayList<>();
    private Supplier<? extends List<? extends DocumentModel>> pages = List::of;

    public InMemoryContentStore() {
        super("memory", "workleaf");
    }

    @Override
    public void startup() {}

    @Override
    public void close() {}

    @Override
    public void shutdown() {}

    @Override
    public void drop() {
        clear(document -> true);
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {}

    @Override
    public synchronized void addDocument(DocumentModel document) {
        documents.add(document);
    }

    /** Replaces all documents. */
    synchronized void replaceAll(Supplier<? extends List<? extends DocumentModel>> newDocuments) {
        documents.clear();
        setPages(newDocuments);
    }

    /** Sets the documents of pages. They are created when they are first requested, because a guide's own templates don't need them. */
    synchronized void setPages(Supplier<? extends List<? extends DocumentModel>> newPages) {
        pages = newPages;
    }

    private List<DocumentModel> documents() {
        documents.addAll(0, pages.get());
        pages = List::of;
        return documents;
    }

    @Override
    public void deleteContent(String sourceUri) {
        clear(document -> sourceUri.equals(document.getSourceuri()));
    }

    @Override
    public void deleteAllByDocType(String type) {
        clear(document -> document.getType().equals(type));
    }

    private synchronized void clear(Predicate<DocumentModel> condition) {
        documents().removeIf(condition);
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        find(d -> d.getType().equals(document.getType()) && document.getSourceuri().equals(d.getSourceuri()))
                .forEach(found -> found.setRendered(true));
    }

    @Override
    public long getDocumentCount(String type) {
        return find(document -> document.getType().equals(type)).size();
    }

    @Override
    public long getPublishedCount(String type) {
        return getPublishedContent(type).size();
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String sourceUri) {
        return find(document -> sourceUri.equals(document.getSourceuri()));
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String sourceUri) {
        return getDocumentByUri(sourceUri);
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return find(document -> !document.getRendered());
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type) {
        return find(document -> document.getType().equals(type));
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type, boolean paged) {
        return page(getAllContent(type), paged);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String type) {
        return find(document -> document.getType().equals(type) && isPublished(document));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return getPublishedContent("page");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return getPublishedContent("post");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean paged) {
        return page(getPublishedPosts(), paged);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return find(document -> document.getType().equals("post") && isPublished(document) && hasTag(document, tag));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        return find(document -> isPublished(document) && hasTag(document, tag));
    }

    @Override
    public Set<String> getTags() {
        return tags(getPublishedPosts());
    }

    @Override
    public Set<String> getAllTags() {
        return tags(find(InMemoryContentStore::isPublished));
    }

    private static Set<String> tags(List<DocumentModel> documents) {
        Set<String> tags = new LinkedHashSet<>();
        documents.forEach(document -> tags.addAll(Arrays.asList(document.getTags())));
        return tags;
    }

    private synchronized DocumentList<DocumentModel> find(Predicate<DocumentModel> condition) {
        DocumentList<DocumentModel> found = new DocumentList<>();
        documents().stream().filter(condition).forEach(found::add);
        return found;
    }

    private DocumentList<DocumentModel> page(DocumentList<DocumentModel> all, boolean paged) {
        if (!paged || getStart() < 0 || getLimit() < 0) {
            return all;
        }
        DocumentList<DocumentModel> page = new DocumentList<>();
        all.stream().skip(getStart()).limit(getLimit()).forEach(page::add);
        return page;
    }

    private static boolean isPublished(DocumentModel document) {
        return document.getStatus().equals(Status.PUBLISHED);
    }

    private static boolean hasTag(DocumentModel document, String tag) {
        return Arrays.asList(document.getTags()).contains(tag);
    }
}
