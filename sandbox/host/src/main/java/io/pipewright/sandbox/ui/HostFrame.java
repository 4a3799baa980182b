package io.pipewright.sandbox.ui;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.template.Templates;
import io.pipewright.sandbox.web.LocalPath;
import io.pipewright.sandbox.web.PageDecorator;
import io.pipewright.sandbox.web.PageResources;
import io.pipewright.sandbox.web.WebFragments;
import io.pipewright.sandbox.web.WebFragments.Item;
import io.pipewright.sandbox.web.WebFragments.Section;
import io.pipewright.sandbox.web.Xsrf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The frame of every page: head, header with menus, for administration the navigation on the left. */
public final class HostFrame implements PageDecorator {

    /** The request's attribute with more {@code ajs-} values for the head: {@code Map<String, String>}. */
    static final String META = "sandbox.ui.meta";

    private static final List<String> ADMIN_LOCATIONS =
            List.of("admin_plugins_menu", "admin_applications_section", "top_system_section", "system.admin");

    private final Templates templates;
    private final PageResources resources;
    private final WebFragments fragments;
    private final JiraAuthenticationContext authentication;
    private final GlobalPermissionManager globalPermissions;
    private final PermissionManager permissions;
    private final Xsrf xsrf;
    private final Themes themes;

    public HostFrame(
            Templates templates,
            PageResources resources,
            WebFragments fragments,
            JiraAuthenticationContext authentication,
            GlobalPermissionManager globalPermissions,
            PermissionManager permissions,
            Xsrf xsrf,
            Themes themes) {
        this.templates = templates;
        this.resources = resources;
        this.fragments = fragments;
        this.authentication = authentication;
        this.globalPermissions = globalPermissions;
        this.permissions = permissions;
        this.xsrf = xsrf;
        this.themes = themes;
    }

    @Override
    public String decorate(HttpServletRequest request, String decorator, String title, String bodyHtml) {
        boolean administration = decorator.equals("admin");
        if (!decorator.equals("none")) {
            resources.requireContext(administration ? "atl.admin" : "atl.general");
        }
        Map<String, Object> values = new HashMap<>();
        ApplicationUser user = authentication.getLoggedInUser();
        boolean admin = user != null && globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
        values.put("title", title);
        values.put("bodyHtml", bodyHtml);
        values.put("decorator", decorator);
        values.put("user", user);
        values.put("admin", admin);
        Theme theme = themes.of(user);
        values.put("theme", theme);
        values.put("themes", Theme.values());
        values.put("themeHtml", theme.attributesHtml());
        values.put("language", authentication.getLocale().getLanguage());
        values.put("token", xsrf.generateToken(request));
        values.put("here", LocalPath.here(request));
        values.put("meta", meta(request, user, admin));
        values.put(
                "navigation", user == null ? List.of() : fragments.items("system.top.navigation.bar", context(user)));
        values.put(
                "mayCreate",
                user != null
                        && !permissions
                                .getProjects(ProjectPermissions.CREATE_ISSUES, user)
                                .isEmpty());
        values.put("adminSections", administration && admin ? adminSections(user) : List.of());
        // asked for last: everything above may have required resources
        values.put("tagsHtml", resources.tags());
        return templates.renderHost("ui/frame.vm", values);
    }

    private Map<String, String> meta(HttpServletRequest request, ApplicationUser user, boolean admin) {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("context-path", request.getContextPath());
        meta.put("remote-user", user == null ? "" : user.getUsername());
        meta.put("remote-user-fullname", user == null ? "" : user.getDisplayName());
        meta.put("user-locale", authentication.getLocale().toString());
        meta.put("is-admin", Boolean.toString(admin));
        if (request.getAttribute(META) instanceof Map<?, ?> more) {
            more.forEach((name, value) -> meta.put(name.toString(), value.toString()));
        }
        return meta;
    }

    /** What apps add to the administration; a location's loose links come before its titled sections. */
    private List<Section> adminSections(ApplicationUser user) {
        List<Section> sections = new ArrayList<>();
        for (String location : ADMIN_LOCATIONS) {
            List<Item> loose = fragments.items(location, context(user));
            if (!loose.isEmpty()) {
                sections.add(new Section(location, "", loose));
            }
            fragments.sections(location, context(user)).stream()
                    .filter(section -> !section.items().isEmpty())
                    .forEach(sections::add);
        }
        return sections;
    }

    private static Map<String, Object> context(ApplicationUser user) {
        Map<String, Object> context = new HashMap<>();
        context.put("user", user);
        return context;
    }
}
