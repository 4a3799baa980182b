package io.pipewright.sandbox.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Who may use an endpoint, as its security annotation says; none means {@link #LICENSED_ONLY}. */
public enum Access {
    UNRESTRICTED_ACCESS("UnrestrictedAccess"),
    ANONYMOUS_SITE_ACCESS("AnonymousSiteAccess"),
    UNLICENSED_SITE_ACCESS("UnlicensedSiteAccess"),
    LICENSED_ONLY("LicensedOnly"),
    ADMIN_ONLY("AdminOnly"),
    SYSTEM_ADMIN_ONLY("SystemAdminOnly");

    private static final Set<String> PACKAGES =
            Set.of("com.atlassian.annotations.security", "com.atlassian.plugins.rest.api.security.annotation");

    private final String annotation;

    Access(String annotation) {
        this.annotation = annotation;
    }

    /** The first annotated element decides: the method, then its class. */
    public static Access of(AnnotatedElement... elements) {
        return Arrays.stream(elements)
                .flatMap(element -> on(element).stream())
                .findFirst()
                .orElse(LICENSED_ONLY);
    }

    private static Optional<Access> on(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> PACKAGES.contains(type.getPackageName()))
                .flatMap(type ->
                        Arrays.stream(values()).filter(access -> access.annotation.equals(type.getSimpleName())))
                .findFirst();
    }
}
