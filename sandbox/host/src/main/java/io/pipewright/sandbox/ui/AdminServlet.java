package io.pipewright.sandbox.ui;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;

/** A page for administrators. */
abstract class AdminServlet extends UiServlet {

    private static final long serialVersionUID = 1L;

    private final transient GlobalPermissionManager permissions;

    AdminServlet(Shell shell, GlobalPermissionManager permissions) {
        super(shell);
        this.permissions = permissions;
    }

    @Override
    final boolean mayUse() {
        return permissions.hasPermission(GlobalPermissionKey.ADMINISTER, shell().user());
    }
}
