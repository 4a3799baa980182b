package com.atlassian.jira.workflow;

import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.IOException;

/** Reads and writes workflow XML. */
public class WorkflowUtil {

    private WorkflowUtil() {}

    public static WorkflowDescriptor convertXMLtoWorkflowDescriptor(String xml)
            throws com.opensymphony.workflow.FactoryException {
        try {
            javax.xml.parsers.DocumentBuilderFactory factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
            factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(javax.xml.XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(javax.xml.XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            javax.xml.parsers.DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver(
                    (publicId, systemId) -> new org.xml.sax.InputSource(new java.io.StringReader("")));
            WorkflowDescriptor descriptor =
                    new WorkflowDescriptor(builder.parse(new org.xml.sax.InputSource(new java.io.StringReader(xml)))
                            .getDocumentElement());
            withoutRepeatedActions(descriptor);
            return descriptor;
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | IOException e) {
            throw new com.opensymphony.workflow.FactoryException("Not a workflow: " + e.getMessage(), e);
        }
    }
    /**
     * OSWorkflow 2.7.0 writes a common action both as a reference and in full, so that reading it back gives every step each of them twice.
     * The one that all steps share stays, as in Jira.
     */
    @SuppressWarnings("unchecked")
    private static void withoutRepeatedActions(WorkflowDescriptor descriptor) {
        for (StepDescriptor step : (java.util.List<StepDescriptor>) descriptor.getSteps()) {
            step.getActions().removeIf(action -> {
                Object common = descriptor.getCommonActions().get(((ActionDescriptor) action).getId());
                return common != null && common != action;
            });
            java.util.Set<Integer> seen = new java.util.HashSet<>();
            step.getActions().removeIf(action -> !seen.add(((ActionDescriptor) action).getId()));
        }
    }

    public static String convertDescriptorToXML(WorkflowDescriptor descriptor) {
        java.io.StringWriter text = new java.io.StringWriter();
        java.io.PrintWriter writer = new java.io.PrintWriter(text);
        writer.println(WorkflowDescriptor.XML_HEADER);
        writer.println(WorkflowDescriptor.DOCTYPE_DECL);
        descriptor.writeXML(writer, 0);
        writer.flush();
        return text.toString();
    }
}
