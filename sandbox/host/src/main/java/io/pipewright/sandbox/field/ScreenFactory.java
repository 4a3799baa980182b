package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;

/** Makes screens and schemes that are not stored yet. */
public final class ScreenFactory implements FieldScreenFactory {

    private final Screens screens;
    private final ScreenSchemes schemes;
    private final TypeScreenSchemes typeSchemes;

    ScreenFactory(Screens screens, ScreenSchemes schemes, TypeScreenSchemes typeSchemes) {
        this.screens = screens;
        this.schemes = schemes;
        this.typeSchemes = typeSchemes;
    }

    @Override
    public FieldScreen createScreen() {
        return screens.create();
    }

    @Override
    public FieldScreenScheme createFieldScreenScheme() {
        return schemes.create();
    }

    @Override
    public FieldScreenSchemeItem createFieldScreenSchemeItem() {
        return schemes.createItem();
    }

    @Override
    public IssueTypeScreenScheme createIssueTypeScreenScheme() {
        return typeSchemes.create();
    }

    @Override
    public IssueTypeScreenSchemeEntity createIssueTypeScreenSchemeEntity() {
        return typeSchemes.createEntity();
    }
}
