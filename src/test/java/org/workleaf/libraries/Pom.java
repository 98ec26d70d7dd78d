package org.workleaf.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A library's POM as it is in the local repository. */
final class Pom {

    private final Element project;

    Pom(Path file) {
        try {
            project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    String group() {
        return inherited("groupId");
    }

    String artifact() {
        return text(project, "artifactId");
    }

    String version() {
        return inherited("version");
    }

    private String inherited(String name) {
        String own = text(project, name);
        return own.isEmpty() ? text(child(project, "parent"), name) : own;
    }

    /** @param repository in which its parents are */
    List<String> licences(Path repository) {
        Element licences = child(project, "licenses");
        if (licences != null) {
            return children(licences).map(licence -> text(licence, "name")).toList();
        }
        Element parent = child(project, "parent");
        if (parent == null) {
            return List.of();
        }
        String artifact = text(parent, "artifactId");
        String version = text(parent, "version");
        return new Pom(repository.resolve(text(parent, "groupId").replace('.', '/')).resolve(artifact).resolve(version)
                .resolve(artifact + "-" + version + ".pom")).licences(repository);
    }

    private static String text(Element element, String name) {
        Element child = child(element, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    private static Element child(Element element, String name) {
        return children(element).filter(child -> child.getNodeName().equals(name)).findFirst().orElse(null);
    }

    private static Stream<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children.stream();
    }
}
