package io.pipewright.sandbox.field;

import com.atlassian.jira.security.JiraAuthenticationContext;
import io.pipewright.sandbox.site.Translations;

/** The names of custom fields as whoever asks reads them. */
public record FieldNames(Translations translations, JiraAuthenticationContext authentication) {

    String shown(String fieldId, String name) {
        return translations.ofField(fieldId, authentication.getLocale()).orElse(name);
    }
}
