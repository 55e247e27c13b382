package org.mrcnetwork.tenants.imports;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One part of a workbook, read from front to back; namespaces are left aside, since Excel has two for each thing. */
final class XmlPart {

    private static final XMLInputFactory FACTORY = factory();
    /** Excel's own limit is 32,767; what is longer is no cell, and is not collected. */
    private static final int LONGEST = 40_000;

    private final XMLStreamReader xml;

    XmlPart(InputStream content) throws XMLStreamException {
        xml = FACTORY.createXMLStreamReader(content);
    }

    /** Without a DTD there are no entities but the five of XML, whose number the JDK would limit all the same. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /** Goes on to the next beginning or end of an element. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String unlessSaid) {
        String said = attribute(name);
        return said == null ? unlessSaid : said;
    }

    /** The text in the element that has just begun; afterwards it has ended. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw FileFault.DAMAGED.refused();
            }
            if (xml.isCharacters() && text.length() < LONGEST) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /** The text of a shared or an inline string that has just begun: its runs, without what says how they are read aloud. */
    String string(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean isPhonetic = false;
        while (next() && !ends(element)) {
            if (begins("rPh") || ends("rPh")) {
                isPhonetic = begins("rPh");
            } else if (begins("t")) {
                String run = text();
                if (!isPhonetic && text.length() < LONGEST) {
                    text.append(run);
                }
            }
        }
        return text.toString();
    }
}
