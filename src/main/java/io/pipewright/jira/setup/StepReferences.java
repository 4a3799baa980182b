package io.pipewright.jira.setup;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** References of a workflow's steps to its common transitions, in the text of the workflow. */
final class StepReferences {

    private static final String PUBLIC_ID = "-//OpenSymphony Group//DTD OSWorkflow 2.8//EN";
    private static final String SYSTEM_ID = "http://www.opensymphony.com/osworkflow/workflow_2_8.dtd";
    private static final String ACTIONS = "actions";

    private StepReferences() {}

    /** @param additions ids of transitions by the id of the step that is to offer them */
    static String added(String xml, Map<Integer, Set<Integer>> additions) {
        try {
            Document workflow = read(xml);
            NodeList steps = ((Element) workflow.getElementsByTagName("steps").item(0)).getElementsByTagName("step");
            for (int at = 0; at < steps.getLength(); at++) {
                Element step = (Element) steps.item(at);
                refer(step, additions.getOrDefault(Integer.valueOf(step.getAttribute("id")), Set.of()));
            }
            return write(workflow);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalStateException("The workflow cannot be read: " + e.getMessage(), e);
        }
    }

    private static void refer(Element step, Set<Integer> transitions) {
        if (transitions.isEmpty()) {
            return;
        }
        Element actions = actions(step);
        Node first = actions.getFirstChild();
        for (Integer id : new TreeSet<>(transitions)) {
            Element reference = step.getOwnerDocument().createElement("common-action");
            reference.setAttribute("id", id.toString());
            actions.insertBefore(reference, first);
        }
    }

    /** The place of a step's transitions: before what is done after the step. */
    private static Element actions(Element step) {
        Node after = null;
        for (Node child = step.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (ACTIONS.equals(child.getNodeName())) {
                return (Element) child;
            }
            if ("post-functions".equals(child.getNodeName())) {
                after = child;
            }
        }
        return (Element) step.insertBefore(step.getOwnerDocument().createElement(ACTIONS), after);
    }

    /** The definition that the text names stands on the net: nobody asks for it. */
    private static Document read(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder.parse(new InputSource(new StringReader(xml)));
    }

    private static String write(Document workflow) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.DOCTYPE_PUBLIC, PUBLIC_ID);
        transformer.setOutputProperty(OutputKeys.DOCTYPE_SYSTEM, SYSTEM_ID);
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(workflow), new StreamResult(text));
        return text.toString();
    }
}
