package org.incidenttimeline.api.feeds;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML. Whatever it is given, what comes out can be read: characters that XML does not allow
 * become U+FFFD.
 */
final class Pen {

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    Pen() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An element and what is in it. */
    Pen element(String name, Runnable inner, String... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            inner.run();
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An element that holds text alone. */
    Pen text(String name, String text, String... attributes) {
        return element(name, () -> characters(text), attributes);
    }

    /** An element that says all in its attributes, which come as names and values in turn. */
    Pen empty(String name, String... attributes) {
        return element(name, () -> {}, attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], allowed(attributes[at + 1]));
        }
    }

    private void characters(String text) {
        try {
            xml.writeCharacters(allowed(text));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String allowed(String text) {
        return text.codePoints()
                .map(it -> isAllowed(it) ? it : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The production Char of XML 1.0; half of a pair is no character. */
    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /** Everything written, once all elements are closed. */
    String written() {
        return written.toString();
    }
}
