package nl.hostforge.sandbox.plesk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A request of the XML API: parsed without any trust in it, and checked against the protocol's schema. */
final class Packet {
    private static final Schema SCHEMA = schema();

    private Packet() {}

    /** The packet's root, or a refusal with 1005 or 1014. */
    static Element read(byte[] body) {
        try {
            var document = parse(body);
            var version = document.getAttribute("version");
            if (!version.matches("|1\\.[0-6](\\.\\d+)*"))
                throw new PleskRefusal(
                        PleskRefusal.WRONG_VERSION, "Protocol version '" + version + "' is not supported.");
            SCHEMA.newValidator().validate(new DOMSource(document));
            return document;
        } catch (SAXException notValid) {
            throw new PleskRefusal(
                    PleskRefusal.NOT_VALID, "Parser error: Request is invalid. Error: " + notValid.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packet's root if it is XML at all; for naming the call, before the schema has its say. */
    static Optional<Element> peek(byte[] body) {
        try {
            return Optional.of(parse(body));
        } catch (SAXException | IOException notXml) {
            return Optional.empty();
        }
    }

    static Stream<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    static Stream<Element> descendants(Element root) {
        return elements(root.getElementsByTagName("*"));
    }

    static Optional<Element> child(Element parent, String... path) {
        var found = Optional.of(parent);
        for (var name : path)
            found = found.flatMap(element -> children(element)
                    .filter(child -> child.getTagName().equals(name))
                    .findFirst());
        return found;
    }

    /** The text of a child; null where there is none. */
    static String text(Element parent, String name) {
        return child(parent, name).map(Packet::text).orElse(null);
    }

    static String text(Element element) {
        return element.getTextContent().strip();
    }

    static List<String> texts(Element parent, String name) {
        return children(parent)
                .filter(child -> child.getTagName().equals(name))
                .map(Packet::text)
                .toList();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Element parse(byte[] body) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // A document type is never needed here, and is where entity expansion and file reading begin.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Packet.class.getResource("/plesk/agent.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
