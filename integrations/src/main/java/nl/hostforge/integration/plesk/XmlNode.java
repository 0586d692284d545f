package nl.hostforge.integration.plesk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An element of Plesk's answer. Absent children read as empty text, since Plesk leaves out what it has nothing for. */
record XmlNode(Element element) {

    private static final ErrorHandler SILENT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException ignored) {}

        @Override
        public void error(SAXParseException failure) throws SAXException {
            throw failure;
        }

        @Override
        public void fatalError(SAXParseException failure) throws SAXException {
            throw failure;
        }
    };

    /** The root of the document; empty when it isn't XML, or declares a document type (which could name our files). */
    static Optional<XmlNode> parse(byte[] document) {
        try {
            var root = parser().parse(new ByteArrayInputStream(document)).getDocumentElement();
            return Optional.of(new XmlNode(root));
        } catch (SAXException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder parser() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(SILENT);
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's own XML parser lacks a feature", impossible);
        }
    }

    String name() {
        return element.getTagName();
    }

    List<XmlNode> children() {
        var children = new ArrayList<XmlNode>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(new XmlNode(found));
            }
        }
        return children;
    }

    List<XmlNode> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    Optional<XmlNode> child(String name) {
        return children(name).stream().findFirst();
    }

    /** Every element of that name, at whatever depth. */
    List<XmlNode> all(String name) {
        var found = element.getElementsByTagName(name);
        var nodes = new ArrayList<XmlNode>(found.getLength());
        for (var i = 0; i < found.getLength(); i++) {
            nodes.add(new XmlNode((Element) found.item(i)));
        }
        return nodes;
    }

    String text(String name) {
        return child(name).map(XmlNode::text).orElse("");
    }

    String text() {
        return element.getTextContent().strip();
    }

    @Override
    public String toString() {
        return "<" + name() + ">";
    }
}
