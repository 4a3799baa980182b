package io.pipewright.closeplan;

/** Port: the titles of template steps in the language of the user who applies the template; from then on they are that user's text. */
@FunctionalInterface
public interface TemplateTitles {

    String title(TemplateStep step);
}
