package nl.hostforge.sandbox.plesk;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML element of an answer: with text, or with elements inside. */
record Tag(String name, String text, List<Tag> inside) {

    static Tag text(String name, Object text) {
        return new Tag(name, text == null ? "" : text.toString(), List.of());
    }

    static Tag of(String name, Tag... inside) {
        return new Tag(name, "", List.of(inside));
    }

    static Tag of(String name, Stream<Tag> inside) {
        return new Tag(name, "", inside.toList());
    }

    String document() {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        if (name.equals("packet")) xml.writeAttribute("version", "1.6.9.1");
        if (!text.isEmpty()) xml.writeCharacters(text);
        for (var tag : inside) tag.write(xml);
        xml.writeEndElement();
    }
}
