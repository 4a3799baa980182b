package com.atlassian.jira.permission;

import java.io.Serializable;

/** Names a global permission. */
public class GlobalPermissionKey implements Serializable {

    private static final long serialVersionUID = 1L;
    public static final GlobalPermissionKey ADMINISTER = new GlobalPermissionKey("ADMINISTER");
    public static final GlobalPermissionKey SYSTEM_ADMIN = new GlobalPermissionKey("SYSTEM_ADMIN");
    public static final GlobalPermissionKey USER_PICKER = new GlobalPermissionKey("USER_PICKER");
    private final String key;

    protected GlobalPermissionKey(String key) {
        this.key = key;
    }

    public String getKey() {
        return key;
    }
}
