package nl.hostforge.integration.plesk;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements in the order of the calls: Plesk's schema refuses a misplaced one with 1014. */
final class XmlWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private XmlWriter(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] document(String root, Consumer<XmlWriter> inside) {
        var bytes = new ByteArrayOutputStream();
        try {
            var writer = new XmlWriter(FACTORY.createXMLStreamWriter(bytes, "UTF-8"));
            writer.out.writeStartDocument("UTF-8", "1.0");
            writer.element(root, inside);
            writer.out.writeEndDocument();
            writer.out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
    }

    XmlWriter element(String name, Consumer<XmlWriter> inside) {
        try {
            out.writeStartElement(name);
            inside.accept(this);
            out.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
    }

    XmlWriter empty(String name) {
        return element(name, nothing -> {});
    }

    /** Leaves the element out when there is no text for it. */
    XmlWriter text(String name, String text) {
        return text == null ? this : element(name, inside -> inside.characters(text));
    }

    private void characters(String text) {
        try {
            // XML 1.0 has no spelling for most control characters, not even an escaped one.
            out.writeCharacters(text.replaceAll(
                    "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
    }
}
