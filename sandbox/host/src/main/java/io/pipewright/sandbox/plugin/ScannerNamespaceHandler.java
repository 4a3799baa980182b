package io.pipewright.sandbox.plugin;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.xml.BeanDefinitionParser;
import org.springframework.beans.factory.xml.NamespaceHandlerSupport;
import org.springframework.beans.factory.xml.ParserContext;
import org.w3c.dom.Element;

/** Understands {@code <atlassian-scanner:scan-indexes/>}: registers what the plugin's indexes list. */
public final class ScannerNamespaceHandler extends NamespaceHandlerSupport {

    @Override
    public void init() {
        registerBeanDefinitionParser("scan-indexes", new ScanIndexes());
    }

    private static final class ScanIndexes implements BeanDefinitionParser {
        @Override
        public BeanDefinition parse(Element element, ParserContext context) {
            if (element.hasAttribute("profile")) {
                throw new UnsupportedOperationException(
                        "scan-indexes profile: see docs/sandbox-parity.md, row Spring Scanner");
            }
            ClassLoader loader = context.getReaderContext().getBeanClassLoader();
            Bundle bundle = ((BundleReference) loader).getBundle();
            new ComponentIndexes(bundle).register(context.getRegistry());
            return null;
        }
    }
}
