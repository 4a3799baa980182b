package io.pipewright.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Everything that was found, as text for people and as JUnit XML for machines. */
public final class Report {

    private final String about;
    private final List<Finding> findings = new ArrayList<>();

    Report(String about) {
        this.about = about;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** In the order in which they were found. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Those with this verdict. */
    public List<Finding> with(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
    }

    /** One line for each check; what differs or could not be tried with all that is known. */
    public String text() {
        StringBuilder text =
                new StringBuilder("Acceptance of Pipewright, ").append(about).append('\n');
        String step = "";
        for (Finding finding : findings) {
            if (!finding.step().equals(step)) {
                step = finding.step();
                text.append('\n').append(step).append('\n');
            }
            text.append(line(finding));
        }
        text.append('\n');
        for (Verdict verdict : Verdict.values()) {
            text.append(with(verdict).size())
                    .append(' ')
                    .append(verdict.words())
                    .append('\n');
        }
        return text.toString();
    }

    private static String line(Finding finding) {
        String line = "  " + finding.verdict().words() + ": " + finding.check() + "\n";
        if (finding.verdict() == Verdict.HELD) {
            return line;
        }
        return line
                + detail("expected", finding.expected())
                + detail("seen", finding.seen())
                + detail("request", finding.request());
    }

    private static String detail(String name, String value) {
        return value.isEmpty() ? "" : "      " + name + ": " + value.replace("\n", "\n        ") + "\n";
    }

    /** Writes {@code acceptance.txt} and {@code acceptance.xml}. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("acceptance.txt"), text());
        try (var out = Files.newBufferedWriter(folder.resolve("acceptance.xml"))) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suite(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "Pipewright acceptance");
        xml.writeAttribute("tests", Integer.toString(findings.size()));
        xml.writeAttribute("failures", Integer.toString(with(Verdict.DIFFERS).size()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", Integer.toString(with(Verdict.NOT_TRIED).size()));
        for (Finding finding : findings) {
            test(xml, finding);
        }
        xml.writeEndElement();
    }

    private static void test(XMLStreamWriter xml, Finding finding) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", finding.step());
        xml.writeAttribute("name", readable(finding.check()));
        if (finding.verdict() != Verdict.HELD) {
            boolean differs = finding.verdict() == Verdict.DIFFERS;
            xml.writeStartElement(differs ? "failure" : "skipped");
            xml.writeAttribute("message", readable(differs ? "expected: " + finding.expected() : finding.seen()));
            xml.writeCharacters(readable("seen: " + finding.seen() + "\nrequest: " + finding.request()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML has no place for most control characters. */
    private static String readable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "?");
    }
}
