package io.pipewright.sandbox.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.permission.ProjectPermissions;
import io.pipewright.sandbox.field.FieldTypes;
import io.pipewright.sandbox.field.Fields;
import io.pipewright.sandbox.sal.StoredSettings;
import io.pipewright.sandbox.site.Holder;
import io.pipewright.sandbox.site.PermissionSchemes;
import io.pipewright.sandbox.site.Seed;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.site.TestSite;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class SchemaTest {

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return List.of("H2", "PostgreSQL");
    }

    private final String kind;
    private EmbeddedPostgres server;
    private Database database;

    public SchemaTest(String kind) {
        this.kind = kind;
    }

    @Before
    public void open() throws Exception {
        if (kind.equals("H2")) {
            database = new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        } else {
            server = EmbeddedPostgres.builder().start();
            database = new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        }
    }

    @After
    public void close() throws Exception {
        database.close();
        if (server != null) {
            server.close();
        }
    }

    @Test
    public void theTablesAreMadeOnce_andASecondRunKeepsTheirRows() {
        Schema.create(database);
        database.update("insert into cwd_group (group_name) values (?)", "sales-users");

        Schema.create(database);

        assertThat(database.query("select group_name from cwd_group", row -> row.getString(1)))
                .containsExactly("sales-users");
    }

    @Test
    public void aSeededSiteWithFieldsAndSettings_isReadBackByANewProcess() {
        Schema.create(database);
        CustomField amount = furnish(TestSite.unseeded(database));

        Site again = TestSite.unseeded(database);
        Fields fields = new Fields(again, "http://localhost:8080");

        assertThat(new Seed(again).plant()).isFalse();
        assertThat(again.accounts().login("rep1", "rep1"))
                .get()
                .extracting(user -> user.getDisplayName())
                .isEqualTo("Minji Kim");
        assertThat(again.permissionSchemes()
                        .holders(PermissionSchemes.DEFAULT_ID, ProjectPermissions.ADMINISTER_PROJECTS))
                .contains(Holder.lead());
        assertThat(fields.customFields().getCustomFieldObject(amount.getId()).getName())
                .isEqualTo("Amount");
        assertThat(fields.values().getValues(amount, 7L, PersistenceFieldType.TYPE_DECIMAL))
                .containsExactly(1200.5);
        assertThat(fields.screens().getFieldScreen(1L).containsField("summary")).isTrue();
        assertThat(new StoredSettings(database).createGlobalSettings().get("names"))
                .isEqualTo(List.of("가", "b"));
        assertThat(again.configs().retrieve("DefaultValue", "1")).isEqualTo(new Timestamp(5));
        assertThat(again.projects().getProjectObjByKey("SALES").getIssueTypes())
                .extracting(type -> type.getName())
                .containsExactly("Task");
        assertThat(again.projectTable()
                        .nextIssueNumber(
                                again.projects().getProjectObjByKey("SALES").getId()))
                .isEqualTo(2);
    }

    private CustomField furnish(Site site) {
        Fields fields = new Fields(site, "http://localhost:8080");
        new Seed(site).plant();
        fields.plantDefaults();
        CustomField amount = fields.customFields()
                .createCustomField(
                        "Amount",
                        null,
                        fields.customFields().getCustomFieldType(FieldTypes.SYSTEM + "float"),
                        null,
                        List.of(GlobalIssueContext.getInstance()),
                        Collections.singletonList(null));
        fields.values().updateValues(amount, 7L, PersistenceFieldType.TYPE_DECIMAL, List.of(1200.5));
        new StoredSettings(database).createGlobalSettings().put("names", List.of("가", "b"));
        site.configs().update("DefaultValue", "1", new Timestamp(5));
        long project = site.projectCreation()
                .create(new ProjectCreationData.Builder()
                        .withName("Sales")
                        .withKey("SALES")
                        .withLead(site.users().getUserByName("admin"))
                        .withType("business")
                        .build());
        site.projectTable().nextIssueNumber(project);
        return amount;
    }
}
