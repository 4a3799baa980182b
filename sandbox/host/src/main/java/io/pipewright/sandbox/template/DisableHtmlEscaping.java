package io.pipewright.sandbox.template;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.directive.DirectiveConstants;
import org.apache.velocity.runtime.parser.node.Node;

/** The directive {@code #disable_html_escaping()}: from here to the end of the page references are inserted as they are. */
public final class DisableHtmlEscaping extends Directive {

    @Override
    public String getName() {
        return "disable_html_escaping";
    }

    @Override
    public int getType() {
        return DirectiveConstants.LINE;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) {
        if (context.get(Escaping.KEY) instanceof Escaping escaping) {
            escaping.turn(false);
        }
        return true;
    }
}
