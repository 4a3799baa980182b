package io.pipewright.sandbox.template;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.directive.DirectiveConstants;
import org.apache.velocity.runtime.parser.node.Node;

/** Jira's macro {@code #controlFooter ($action $description $noHeader)}: ends a field of a form with its error and its description. */
public final class ControlFooter extends Directive {

    /** The context's name of the field's error as HTML, which the page puts there. */
    private static final String ERROR = "fieldErrorHtml";

    @Override
    public String getName() {
        return "controlFooter";
    }

    @Override
    public int getType() {
        return DirectiveConstants.LINE;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) throws IOException {
        Object error = context.get(ERROR);
        writer.write(error == null ? "" : error.toString());
        String description = ControlHeader.text(context, node, 1);
        writer.write(description.isEmpty() ? "" : "<div class=\"description\">" + description + "</div>");
        writer.write(ControlHeader.isTrue(context, node, 2) ? "" : "</div>");
        return true;
    }
}
