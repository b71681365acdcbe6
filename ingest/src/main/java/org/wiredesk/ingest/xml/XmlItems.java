package org.wiredesk.ingest.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wiredesk.ingest.source.Delivery;
import org.wiredesk.ingest.source.Discovery;
import org.wiredesk.ingest.source.Reason;
import org.wiredesk.ingest.source.RefusedException;

/**
 * Elements of some names out of a stream of XML, one at a time, so that a large file needs no more memory than its
 * largest item. A DOCTYPE is passed over: nothing outside of the bytes is opened, no entity but the five of XML is
 * known, and so none can grow.
 */
public final class XmlItems implements AutoCloseable {

    private static final int DEEPEST = 200;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Set<String> names;

    /** @param names local names of the elements to find; those inside of one are part of it */
    public XmlItems(byte[] xml, Set<String> names) throws RefusedException {
        this.names = names;
        try {
            InputStream in = new ByteArrayInputStream(xml);
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /** Makes an article out of an element. */
    public interface Reader {
        Discovery article(XmlNode item, Delivery place) throws RefusedException;
    }

    /**
     * Reads every item of a file; one that is refused does not hold up the others.
     *
     * @throws RefusedException if the XML breaks off, or holds no item; what came before was given on
     */
    public static void each(byte[] xml, Set<String> names, Delivery delivery, Reader reader, Consumer<Discovery> to)
            throws RefusedException {
        int number = 0;
        try (XmlItems items = new XmlItems(xml, names)) {
            for (XmlNode item = items.next(); item != null; item = items.next()) {
                Delivery place = delivery.item(++number);
                try {
                    to.accept(reader.article(item, place));
                } catch (RefusedException e) {
                    to.accept(place.refused(e));
                }
            }
        }
        if (number == 0) {
            throw new RefusedException(
                    Reason.NOT_AN_ARTICLE, "XML without any " + String.join(" or ", new TreeSet<>(names)));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /**
     * The next element, or null after the last.
     *
     * @throws RefusedException with line and column if the XML is not well-formed; what came before is good
     */
    public @org.jspecify.annotations.Nullable XmlNode next() throws RefusedException {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && names.contains(reader.getLocalName())) {
                    return element(0);
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private XmlNode element(int depth) throws XMLStreamException, RefusedException {
        if (depth > DEEPEST) {
            throw new RefusedException(Reason.INVALID_XML, "elements more than " + DEEPEST + " deep" + place());
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        List<Object> content = new ArrayList<>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> content.add(element(depth + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlNode(name, attributes, content);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    content.add(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> content.add(Entities.text(reader.getLocalName()));
                default -> {}
            }
        }
    }

    private String place() {
        return " at line " + reader.getLocation().getLineNumber() + ", column "
                + reader.getLocation().getColumnNumber();
    }

    private static RefusedException refused(XMLStreamException e) {
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "");
        return new RefusedException(Reason.INVALID_XML, message + place);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            // Nothing is open but an array.
        }
    }
}
