package dev.dateline.audit.report;

import dev.dateline.audit.AuditItem;
import dev.dateline.audit.AuditItem.CitationItem;
import dev.dateline.audit.AuditItem.Outcome;
import dev.dateline.audit.AuditItem.UnreadableItem;
import dev.dateline.audit.AuditReport;
import dev.dateline.citation.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A test case for each item: what fails is a failure, what cannot be read an error, what is to be looked at has output. */
final class JunitReport {

    private JunitReport() {}

    static void write(AuditReport report, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            suite(report, xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append(text.toString()).append('\n');
    }

    private static void suite(AuditReport report, XMLStreamWriter xml) throws XMLStreamException {
        List<AuditItem> items = report.items().toList();
        long errors = items.stream().filter(JunitReport::isError).count();
        long failures = items.stream().filter(JunitReport::isFailure).count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "dateline audit");
        xml.writeAttribute("tests", String.valueOf(items.size()));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", String.valueOf(errors));
        xml.writeAttribute("skipped", "0");
        xml.writeCharacters("\n");
        for (AuditItem item : items) {
            testCase(item, xml);
        }
        xml.writeEndElement();
    }

    private static void testCase(AuditItem item, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(item.answer()));
        xml.writeAttribute("name", Explanation.subject(item));
        String why = clean(Explanation.why(item));
        if (isError(item) || isFailure(item)) {
            xml.writeStartElement(isError(item) ? "error" : "failure");
            xml.writeAttribute("type", item.verdict());
            xml.writeAttribute("message", item.verdict() + (why.isEmpty() ? "" : " " + why));
            xml.writeCharacters(clean(Explanation.words(item)));
            xml.writeEndElement();
        } else if (item.outcome() != Outcome.PASS) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(item.verdict() + " " + why + "\n" + clean(Explanation.words(item)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static boolean isError(AuditItem item) {
        return item instanceof UnreadableItem
                || item instanceof CitationItem citation
                        && (citation.proof().verdict() instanceof Verdict.Malformed
                                || citation.proof().verdict() instanceof Verdict.MissingSource);
    }

    private static boolean isFailure(AuditItem item) {
        return item.outcome() == Outcome.FAIL && !isError(item);
    }

    /** Without the characters that XML cannot hold, even escaped. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000
                                ? c
                                : 0xFFFD)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
