package io.pipewright.sandbox.site;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import io.pipewright.sandbox.db.Database;
import java.util.Collection;
import java.util.List;

/** The site's issue types; their names are unique, and a new one joins the default issue type scheme. */
public final class IssueTypes implements IssueTypeManager {

    private final ConfigSchemes schemes;
    private final Constants<Constant.Type> constants;

    public IssueTypes(Database database, Translations translations, ConfigSchemes schemes) {
        this.schemes = schemes;
        this.constants = new Constants<>(database, translations, "issuetype", Constant.Type::new);
    }

    @Override
    public IssueType createIssueType(String name, String description, Long avatarId) {
        constants.requireNew(name);
        String icon = "/secure/viewavatar?size=xsmall&avatarId=" + (avatarId == null ? 10300L : avatarId)
                + "&avatarType=issuetype";
        IssueType type = constants.create(name, description, icon, null);
        schemes.find(IssueTypeSchemes.DEFAULT_ID).ifPresent(scheme -> schemes.addIssueType(scheme, type.getId()));
        return type;
    }

    @Override
    public Collection<IssueType> getIssueTypes() {
        return List.copyOf(constants.all());
    }

    @Override
    public IssueType getIssueType(String id) {
        return constants.byId(id).orElse(null);
    }
}
