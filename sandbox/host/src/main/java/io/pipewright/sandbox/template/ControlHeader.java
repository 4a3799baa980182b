package io.pipewright.sandbox.template;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.directive.DirectiveConstants;
import org.apache.velocity.runtime.parser.node.Node;

/** Jira's macro {@code #controlHeader ($action $fieldId $name $required $noHeader)}: begins a field of a form with its label. */
public final class ControlHeader extends Directive {

    private static final int ID = 1;
    private static final int NAME = 2;
    private static final int REQUIRED = 3;
    private static final int NO_HEADER = 4;

    @Override
    public String getName() {
        return "controlHeader";
    }

    @Override
    public int getType() {
        return DirectiveConstants.LINE;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) throws IOException {
        if (isTrue(context, node, NO_HEADER)) {
            return true;
        }
        String required = isTrue(context, node, REQUIRED) ? "<span class=\"aui-icon icon-required\"></span>" : "";
        writer.write("<div class=\"field-group\"><label for=\"" + text(context, node, ID) + "\">"
                + text(context, node, NAME) + required + "</label>");
        return true;
    }

    static boolean isTrue(InternalContextAdapter context, Node node, int index) {
        return node.jjtGetNumChildren() > index
                && Boolean.TRUE.equals(node.jjtGetChild(index).value(context));
    }

    static String text(InternalContextAdapter context, Node node, int index) {
        Object value =
                node.jjtGetNumChildren() > index ? node.jjtGetChild(index).value(context) : null;
        return value == null ? "" : Escaping.escape(value.toString());
    }
}
