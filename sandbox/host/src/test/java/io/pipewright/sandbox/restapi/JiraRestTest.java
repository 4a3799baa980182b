package io.pipewright.sandbox.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.fields.CustomField;
import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.sandbox.restapi.RestWorld.Answer;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class JiraRestTest {

    private RestWorld world;
    private CustomField amount;
    private CustomField category;
    private CustomField close;
    private CustomField owner;
    private CustomField next;

    @Before
    public void aSiteWithFields() throws Exception {
        world = new RestWorld();
        amount = world.field("Amount", "float", "exactnumber");
        category = world.field("Forecast category", "select", "multiselectsearcher");
        close = world.field("Close date", "datepicker", "daterange");
        owner = world.field("Second owner", "userpicker", "userpickersearcher");
        next = world.field("Next step", "textfield", "textsearcher");
        world.fields
                .options()
                .createOption(category.getConfigurationSchemes().get(0).getOneAndOnlyConfig(), null, 0L, "Commit");
    }

    @After
    public void close() throws Exception {
        world.close();
    }

    private String type() {
        return world.project.getIssueTypes().iterator().next().getName();
    }

    private static String json(String text, Object... arguments) {
        return String.format(text.replace('\'', '"'), arguments);
    }

    private Answer create(String more) throws Exception {
        return world.post(
                "admin",
                "api/2/issue",
                json(
                        "{'fields': {'project': {'key': 'SALES'}, 'issuetype': {'name': '%s'}, 'summary': 'A deal'%s}}",
                        type(), more));
    }

    /** In the expected body ' stands for a quotation mark and ~ for an apostrophe. */
    private static void assertRefused(Answer answer, int status, String body) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(answer.text()).isEqualTo(json(body.replace("%", "%%")).replace('~', '\''));
    }

    @Test
    public void anIssueIsCreatedWithFieldsOfEveryKind_andReadBack() throws Exception {
        Answer created = create(json(
                ", '%s': 1234567.5, '%s': {'value': 'Commit'}, '%s': '2026-06-05', '%s': {'name': 'rep2'}, '%s': '계약 🎉'",
                amount.getId(), category.getId(), close.getId(), owner.getId(), next.getId()));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.body().get("key").asText()).isEqualTo("SALES-1");
        assertThat(created.body().get("self").asText())
                .isEqualTo("http://jira.test/rest/api/2/issue/"
                        + created.body().get("id").asText());

        JsonNode issue = world.get("admin", "api/2/issue/SALES-1").body();
        JsonNode fields = issue.get("fields");
        assertThat(issue.get("expand").asText()).isEqualTo("names,schema,transitions,changelog");
        assertThat(fields.get(amount.getId()).doubleValue()).isEqualTo(1234567.5);
        assertThat(fields.get(category.getId()).get("value").asText()).isEqualTo("Commit");
        assertThat(fields.get(close.getId()).asText()).isEqualTo("2026-06-05");
        assertThat(fields.get(owner.getId()).get("name").asText()).isEqualTo("rep2");
        assertThat(fields.get(next.getId()).asText()).isEqualTo("계약 🎉");
        assertThat(fields.get("resolution").isNull()).isTrue();
        assertThat(fields.get("labels").isArray()).isTrue();
        assertThat(fields.get("status").get("statusCategory").get("key").asText())
                .isEqualTo("new");
        assertThat(fields.get("created").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4}");
        assertThat(fields.get("reporter").has("deleted")).isFalse();
    }

    @Test
    public void onlyTheFieldsThatWereAskedForAreGiven() throws Exception {
        create("");
        JsonNode some = world.get("admin", "api/2/issue/SALES-1?fields=summary,status&expand=names,schema")
                .body();
        assertThat(some.get("fields").fieldNames()).toIterable().containsExactly("summary", "status");
        assertThat(some.get("names").get(amount.getId()).asText()).isEqualTo("Amount");
        assertThat(some.get("schema").get(amount.getId()).get("type").asText()).isEqualTo("number");
        assertThat(world.get("admin", "api/2/issue/SALES-1?fields=-comment")
                        .body()
                        .get("fields")
                        .has("comment"))
                .isFalse();
    }

    @Test
    public void everyMisshapenValueIsRefusedAtItsField_andNothingIsCreated() throws Exception {
        Answer refused = create(json(
                ", '%s': '12', '%s': {'value': 'Hope'}, '%s': 5, '%s': 'rep2'",
                amount.getId(), category.getId(), close.getId(), owner.getId()));
        assertThat(refused.status()).isEqualTo(400);
        JsonNode errors = refused.body().get("errors");
        assertThat(errors.get(amount.getId()).asText()).isEqualTo("Operation value must be a number");
        assertThat(errors.get(category.getId()).asText()).isEqualTo("Option value 'Hope' is not valid");
        assertThat(errors.get(close.getId()).asText()).isEqualTo("Operation value must be a string");
        assertThat(errors.get(owner.getId()).asText()).isEqualTo("data was not an object");
        assertThat(world.get("admin", "api/2/issue/SALES-1").status()).isEqualTo(404);
    }

    @Test
    public void aNumberOfAnySizeReachesItsFieldAsItWasWritten() throws Exception {
        for (String number : new String[] {"1e999", "1e999999999999", "9".repeat(5000)}) {
            Answer refused = create(json(", '%s': %s", amount.getId(), number));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().get("errors").fieldNames()).toIterable().containsExactly(amount.getId());
        }
        assertThat(new JsonInput.Literal("1.5E3").plain()).isEqualTo("1500");
        assertThat(new JsonInput.Literal("0.1234567890123456789012345678901234567890").plain())
                .hasSize(42);
        assertThat(new JsonInput.Literal("1e999").plain()).isEqualTo("1e999");
    }

    @Test
    public void projectTypeAndUnknownFieldAreRefusedByName() throws Exception {
        assertRefused(
                world.post("admin", "api/2/issue", "{\"fields\": {}}"),
                400,
                "{'errorMessages':[],'errors':{'project':'project is required'}}");
        assertRefused(
                world.post("admin", "api/2/issue", json("{'fields': {'project': {'key': 'NO'}}}")),
                400,
                "{'errorMessages':[],'errors':{'project':'valid project is required'}}");
        assertRefused(
                world.post(
                        "admin",
                        "api/2/issue",
                        json("{'fields': {'project': {'key': 'SALES'}, 'issuetype': {'name': 'No'}}}")),
                400,
                "{'errorMessages':[],'errors':{'issuetype':'valid issue type is required'}}");
        assertThat(create(json(", 'customfield_99999': 5"))
                        .body()
                        .get("errors")
                        .get("customfield_99999")
                        .asText())
                .isEqualTo("Field 'customfield_99999' cannot be set. It is not on the appropriate screen, or unknown.");
        assertThat(world.post("admin", "api/2/issue", "{broken").status()).isEqualTo(400);
        assertThat(world.post("admin", "api/2/issue", "[1]").status()).isEqualTo(400);
    }

    @Test
    public void anEditChangesOnlyWhatItNames_andTheHistoryTellsIt() throws Exception {
        create(json(", '%s': 5, 'description': 'kept'", amount.getId()));
        Answer edited = world.send(
                "admin",
                "PUT",
                "api/2/issue/SALES-1",
                json("{'fields': {'summary': 'Renamed', '%s': null}}", amount.getId()));
        assertThat(edited.status()).as(edited.text()).isEqualTo(204);
        assertThat(edited.type()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        JsonNode issue =
                world.get("admin", "api/2/issue/SALES-1?expand=changelog").body();
        assertThat(issue.get("fields").get("summary").asText()).isEqualTo("Renamed");
        assertThat(issue.get("fields").get("description").asText()).isEqualTo("kept");
        assertThat(issue.get("fields").get(amount.getId()).isNull()).isTrue();
        JsonNode log = issue.get("changelog");
        assertThat(log.get("total").asInt()).isEqualTo(1);
        assertThat(log.get("histories").get(0).get("author").get("name").asText())
                .isEqualTo("admin");
        assertThat(log.get("histories").get(0).get("items").findValuesAsText("field"))
                .containsExactlyInAnyOrder("summary", "Amount");
    }

    @Test
    public void aTransitionMovesTheIssue_andAnUnknownOneDoesNot() throws Exception {
        create("");
        JsonNode open = world.get("admin", "api/2/issue/SALES-1/transitions?expand=transitions.fields")
                .body();
        JsonNode first = open.get("transitions").get(0);
        assertThat(open.get("expand").asText()).isEqualTo("transitions");
        assertThat(first.get("fields").isObject()).isTrue();
        Answer moved = world.post(
                "admin",
                "api/2/issue/SALES-1/transitions",
                json("{'transition': {'id': '%s'}}", first.get("id").asText()));
        assertThat(moved.status()).as(moved.text()).isEqualTo(204);
        assertThat(moved.type()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(world.get("admin", "api/2/issue/SALES-1")
                        .body()
                        .get("fields")
                        .get("status")
                        .get("id")
                        .asText())
                .isEqualTo(first.get("to").get("id").asText());

        assertThat(world.post("admin", "api/2/issue/SALES-1/transitions", json("{'transition': {'id': '99999'}}"))
                        .status())
                .isEqualTo(500);
        assertRefused(
                world.post("admin", "api/2/issue/SALES-1/transitions", "{}"),
                400,
                "{'errorMessages':['Missing ~transition~ identifier'],'errors':{}}");
    }

    @Test
    public void commentsAreAddedAndListed() throws Exception {
        create("");
        Answer added = world.post("admin", "api/2/issue/SALES-1/comment", json("{'body': 'First <b>'}"));
        assertThat(added.status()).isEqualTo(201);
        JsonNode all = world.get("admin", "api/2/issue/SALES-1/comment").body();
        assertThat(all.get("total").asInt()).isEqualTo(1);
        assertThat(all.get("comments").get(0).get("body").asText()).isEqualTo("First <b>");
        assertRefused(
                world.post("admin", "api/2/issue/SALES-1/comment", json("{'body': ' '}")),
                400,
                "{'errorMessages':[],'errors':{'comment':'Comment body can not be empty!'}}");
    }

    @Test
    public void aMissingAndAnInvisibleIssueAreTheSame() throws Exception {
        create("");
        String gone = "{'errorMessages':['Issue Does Not Exist'],'errors':{}}";
        assertRefused(world.get("admin", "api/2/issue/SALES-77"), 404, gone);
        assertRefused(world.get("outsider", "api/2/issue/SALES-1"), 404, gone);
        assertRefused(world.get("outsider", "api/2/issue/SALES-1/transitions"), 404, gone);
        assertRefused(world.get("admin", "api/2/issue/createmeta"), 404, gone);
        assertRefused(world.post("outsider", "api/2/issue/SALES-1/comment", json("{'body': 'x'}")), 404, gone);
        assertRefused(world.send("outsider", "PUT", "api/2/issue/SALES-1", "{}"), 404, gone);
        assertRefused(world.get(null, "api/2/issue/SALES-77"), 404, gone);
        assertRefused(
                world.get(null, "api/2/issue/SALES-1"),
                401,
                "{'errorMessages':['You do not have the permission to see the specified issue.','Login Required'],'errors':{}}");
        assertThat(world.get("outsider", "api/2/search?jql=")
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(world.get("outsider", "api/2/project").body()).isEmpty();
        assertThat(world.get("outsider", "api/2/project/SALES").status()).isEqualTo(404);
    }

    @Test
    public void whoIsNotLoggedInMayNotChangeAnything() throws Exception {
        create("");
        for (String path : new String[] {
            "api/2/issue",
            "api/2/issue/SALES-1/transitions",
            "api/2/issue/SALES-1/comment",
            "api/2/filter",
            "pat/latest/tokens"
        }) {
            assertThat(world.post(null, path, "{}").status()).as(path).isEqualTo(401);
        }
        assertThat(world.send(null, "PUT", "api/2/issue/SALES-1", "{}").status())
                .isEqualTo(401);
        assertThat(world.send(null, "DELETE", "api/2/issue/SALES-1", null).status())
                .isEqualTo(401);
        assertThat(world.get(null, "api/2/myself").status()).isEqualTo(401);
        assertThat(world.get(null, "api/2/user?username=admin").status()).isEqualTo(401);
        assertThat(world.get(null, "api/2/serverInfo").status()).isEqualTo(200);
    }

    @Test
    public void anIssueIsDeletedByWhoMay() throws Exception {
        create("");
        assertThat(world.send("rep2", "DELETE", "api/2/issue/SALES-1", null).status())
                .isEqualTo(403);
        assertThat(world.send("admin", "DELETE", "api/2/issue/SALES-1", null).status())
                .isEqualTo(204);
        assertThat(world.get("admin", "api/2/issue/SALES-1").status()).isEqualTo(404);
    }

    @Test
    public void searchFindsPagesAndRefusesAsJiraDoes() throws Exception {
        for (int i = 1; i <= 3; i++) {
            create(json(", '%s': %d", amount.getId(), i * 100));
        }
        JsonNode found = world.post(
                        "admin",
                        "api/2/search",
                        json(
                                "{'jql': 'Amount >= 200 order by Amount desc', 'maxResults': 1, 'startAt': 1,"
                                        + " 'fields': ['created', '%s']}",
                                amount.getId()))
                .body();
        assertThat(found.get("expand").asText()).isEqualTo("schema,names");
        assertThat(found.get("total").asInt()).isEqualTo(2);
        JsonNode issue = found.get("issues").get(0);
        assertThat(issue.get("fields").get(amount.getId()).asDouble()).isEqualTo(200);
        assertThat(issue.get("fields").get("created").asText()).contains(".000");
        assertThat(issue.get("fields").size()).isEqualTo(2);
        assertThat(world.get("admin", "api/2/search?jql=project+%3D+SALES&maxResults=5000")
                        .body()
                        .get("maxResults")
                        .asInt())
                .isEqualTo(1000);
        assertThat(world.get("admin", "api/2/search?maxResults=0")
                        .body()
                        .get("total")
                        .asInt())
                .isEqualTo(3);
        assertRefused(
                world.get("admin", "api/2/search?jql=project+%3D+Y"),
                400,
                "{'errorMessages':['The value ~Y~ does not exist for the field ~project~.'],'errors':{}}");
        assertThat(world.get("admin", "api/2/search?jql=project+%3D+Y&validateQuery=false")
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(world.get("admin", "api/2/search?jql=project+x")
                        .body()
                        .get("errorMessages")
                        .get(0)
                        .asText())
                .startsWith("Error in the JQL Query: Expecting operator but got 'x'.")
                .endsWith("(line 1, character 9)");
    }

    /** A field that issues have can be asked for, also when it is always empty. */
    @Test
    public void labelsCanBeAskedFor() throws Exception {
        create("");
        assertThat(count("labels is empty")).isEqualTo(1);
        assertThat(count("labels = hot")).isZero();
        assertThat(count("labels not in (hot, cold)")).isZero();
    }

    /** Case C16: what Jira refuses is refused, input by input, and changes nothing. */
    @Test
    public void anInputThatJiraRefusesIsNotPassedOver() throws Exception {
        create(json(", '%s': 5", amount.getId()));
        String before = world.get("admin", "api/2/issue/SALES-1").text();
        for (String body : new String[] {
            "{}",
            "{'fields': null}",
            "{'fields': {'issuetype': {'name': 'Nonsense'}}}",
            "{'fields': {'issuetype': {'id': '99'}}}",
            "{'fields': {'issuetype': 'Nonsense'}}",
            "{'fields': {'issuetype': null}}",
            "{'update': {'issuetype': [{'set': {'name': 'Nonsense'}}]}}",
            "{'fields': {'project': {'key': 'OTHER'}}}",
            "{'fields': {'summary': 'x'}, 'nonsense': 1}",
            "{'fields': {'summary': 'x'}, 'properties': [{'key': 'a', 'value': 1}]}",
            "{'fields': [1]}",
            "{'fields': {'summary': ['x']}}",
            "{'fields': {'duedate': '1/Jan/27'}}",
            "{'fields': {'duedate': '2027-02-30'}}",
            "{'fields': {'assignee': {'accountId': 'x'}}}",
            "{'fields': {'assignee': {'name': 5}}}",
            "{'fields': {'priority': {'name': 'Nonsense'}}}",
            "{'fields': {'labels': ['x']}}",
            "{'fields': {'AMOUNT': [5]}}",
            "{'fields': {'AMOUNT': {'value': 5}}}",
            "{'update': {'summary': {'set': 'x'}}}",
            "{'update': {'summary': [{'set': 'x', 'add': 'y'}]}}",
            "{'update': {'comment': [{'add': {'body': 'x', 'visibility': {'type': 'role', 'value': 'Users'}}}]}}",
            "{'update': {'comment': [{'add': {'body': 5}}]}}"
        }) {
            Answer answer =
                    world.send("admin", "PUT", "api/2/issue/SALES-1", json(body.replace("AMOUNT", amount.getId())));
            assertThat(answer.status()).as(body + answer.text()).isEqualTo(400);
        }
        assertThat(world.get("admin", "api/2/issue/SALES-1").text()).isEqualTo(before);
        Answer same = world.send(
                "admin", "PUT", "api/2/issue/SALES-1", json("{'fields': {'issuetype': {'name': '%s'}}}", type()));
        assertThat(same.status()).as(same.text()).isEqualTo(204);
    }

    /** Case C16, in the other resources. */
    @Test
    public void otherBodiesAreReadAsStrictly() throws Exception {
        create("");
        String[][] refused = {
            {"search", "{'jql': 5}"},
            {"search", "{'jql': '', 'fields': 'summary'}"},
            {"search", "{'jql': '', 'fields': [5]}"},
            {"search", "{'jql': '', 'expand': 'names'}"},
            {"search", "{'jql': '', 'validateQuery': 'perhaps'}"},
            {"search", "{'jql': '', 'nonsense': 1}"},
            {"filter", "{'name': ['x'], 'jql': ''}"},
            {"filter", "{'name': 'x', 'jql': '', 'nonsense': 1}"},
            {"issue/SALES-1/comment", "{'body': {'text': 'x'}}"},
            {"issue/SALES-1/comment", "{'body': 'x', 'visibility': {'type': 'group', 'value': 'y'}}"},
            {"issue/SALES-1/transitions", "{'transition': {'id': '11'}, 'nonsense': 1}"}
        };
        for (String[] one : refused) {
            Answer answer = world.post("admin", "api/2/" + one[0], json(one[1]));
            assertThat(answer.status()).as(one[0] + one[1] + answer.text()).isEqualTo(400);
        }
        assertThat(world.get("admin", "api/2/issue/SALES-1/comment")
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
    }

    /** Case S15. */
    @Test
    public void noErrorNamesAClassOfTheServer_andANullIsNoFault() throws Exception {
        assertThat(world.post("admin", "api/2/search", json("{'jql': '', 'fields': [null, 'summary']}"))
                        .status())
                .isEqualTo(200);
        for (String body : new String[] {
            "{broken", "{\"a\": 01}", "{\"a\": " + "9".repeat(200_000) + "}", "[".repeat(5000), "\u0000"
        }) {
            Answer answer = world.post("admin", "api/2/search", body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.text()).doesNotContain("com.", "java.", "StreamRead", "JsonToken");
        }
    }

    @Test
    public void aSearchByFieldFindsAnEditAtOnce() throws Exception {
        create(json(
                ", '%s': {'value': 'Commit'}, '%s': '2026-06-05', '%s': {'name': 'rep2'}, '%s': 'Call them'",
                category.getId(), close.getId(), owner.getId(), next.getId()));
        String jql = "'Forecast category' = 'commit' and 'Close date' = 2026-06-05 "
                + "and 'Second owner' = rep2 and 'Next step' ~ call and text ~ them";
        assertThat(count(jql)).isEqualTo(1);
        world.send("admin", "PUT", "api/2/issue/SALES-1", json("{'fields': {'%s': null}}", category.getId()));
        assertThat(count(jql)).isZero();
        assertThat(count("'Forecast category' is empty")).isEqualTo(1);
        world.index.reindexAll();
        assertThat(count("'Close date' = 2026-06-05")).isEqualTo(1);
    }

    private int count(String jql) throws Exception {
        Answer answer = world.post("admin", "api/2/search", "{\"jql\": \"" + jql + "\", \"maxResults\": 0}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get("total").asInt();
    }

    @Test
    public void theSiteIsDescribed() throws Exception {
        JsonNode info = world.get(null, "api/2/serverInfo").body();
        assertThat(info.get("deploymentType").asText()).isEqualTo("Server");
        assertThat(info.get("versionNumbers").toString()).isEqualTo("[11,3,8]");
        assertThat(info.get("buildNumber").asInt()).isEqualTo(11_030_008);
        JsonNode me = world.get("rep1", "api/latest/myself").body();
        assertThat(me.get("name").asText()).isEqualTo("rep1");
        assertThat(me.get("groups").get("size").asInt()).isEqualTo(2);
        assertThat(me.get("expand").asText()).isEqualTo("groups,applicationRoles");
        assertThat(world.get("admin", "api/2/field").body().findValuesAsText("id"))
                .contains("summary", "issuekey", amount.getId());
        for (String path : new String[] {"status", "resolution", "issuetype", "priority"}) {
            assertThat(world.get("admin", "api/2/" + path).body()).as(path).isNotEmpty();
        }
        JsonNode project = world.get("admin", "api/2/project/SALES").body();
        assertThat(project.get("issueTypes")).isNotEmpty();
        assertThat(world.get("admin", "api/2/project").body().get(0).get("key").asText())
                .isEqualTo("SALES");
        assertThat(world.get("admin", "api/2/project/SALES/statuses")
                        .body()
                        .get(0)
                        .get("statuses"))
                .isNotEmpty();
    }

    @Test
    public void usersAreFound() throws Exception {
        assertThat(world.get("admin", "api/2/user?username=rep2")
                        .body()
                        .get("displayName")
                        .asText())
                .isEqualTo("Ben Carter");
        assertRefused(
                world.get("admin", "api/2/user?username=no"),
                404,
                "{'errorMessages':['The user named ~no~ does not exist'],'errors':{}}");
        assertThat(world.get("admin", "api/2/user/search?username=ben")
                        .body()
                        .get(0)
                        .get("name")
                        .asText())
                .isEqualTo("rep2");
        assertThat(world.get("admin", "api/2/user/search?username=.").body()).hasSize(5);
        assertThat(world.get("admin", "api/2/user/search").status()).isEqualTo(400);
        assertThat(world.get("admin", "api/2/user/assignable/search?project=SALES")
                        .body()
                        .findValuesAsText("name"))
                .doesNotContain("outsider");
        assertThat(world.get("admin", "api/2/user/picker?query=ben")
                        .body()
                        .get("users")
                        .get(0)
                        .get("name")
                        .asText())
                .isEqualTo("rep2");
    }

    @Test
    public void whatCanBeCreatedIsGivenPageByPage() throws Exception {
        JsonNode types =
                world.get("admin", "api/2/issue/createmeta/SALES/issuetypes").body();
        assertThat(types.get("isLast").asBoolean()).isTrue();
        String id = types.get("values").get(0).get("id").asText();
        JsonNode fields = world.get("admin", "api/2/issue/createmeta/SALES/issuetypes/" + id)
                .body();
        assertThat(fields.get("values").findValuesAsText("fieldId")).contains("summary", amount.getId());
        assertThat(world.get("admin", "api/2/issue/createmeta/SALES/issuetypes/" + id + "?maxResults=1")
                        .body()
                        .get("isLast")
                        .asBoolean())
                .isFalse();
        assertThat(world.get("outsider", "api/2/issue/createmeta/SALES/issuetypes")
                        .status())
                .isEqualTo(400);
    }

    @Test
    public void aFilterIsSharedByItsOwnerWithAllWhoAreLoggedIn() throws Exception {
        String id = world.post("rep2", "api/2/filter", json("{'name': 'Ours', 'jql': 'project = SALES'}"))
                .body()
                .get("id")
                .asText();
        String path = "api/2/filter/" + id + "/permission";

        assertThat(world.post("admin", path, json("{'type': 'authenticated'}")).status())
                .isEqualTo(400);
        assertThat(world.post("rep2", path, json("{'type': 'global'}")).status())
                .isEqualTo(400);
        assertThat(world.get("admin", "api/2/filter/" + id).status()).isEqualTo(400);

        assertThat(world.post("rep2", path, json("{'type': 'authenticated'}")).status())
                .isEqualTo(201);
        assertThat(world.get("admin", "api/2/filter/" + id)
                        .body()
                        .get("sharePermissions")
                        .get(0)
                        .get("type")
                        .asText())
                .isEqualTo("loggedin");
    }

    @Test
    public void filtersAreKeptForTheirOwner() throws Exception {
        Answer kept = world.post("rep2", "api/2/filter", json("{'name': 'Mine', 'jql': 'project = SALES'}"));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        String id = kept.body().get("id").asText();
        assertThat(world.get("rep2", "api/2/filter/" + id).body().get("jql").asText())
                .isEqualTo("project = SALES");
        assertThat(world.get("rep2", "api/2/filter/favourite").body()).hasSize(1);
        assertThat(world.get("admin", "api/2/filter/" + id).status()).isEqualTo(400);
        create("");
        assertThat(world.post("rep2", "api/2/search", json("{'jql': 'filter = %s'}", id))
                        .body()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(world.post("admin", "api/2/search", json("{'jql': 'filter = %s'}", id))
                        .status())
                .isEqualTo(400);
        assertRefused(
                world.post("rep2", "api/2/filter", "{}"),
                400,
                "{'errorMessages':[],'errors':{'filterName':'You must specify a name to save this filter as.'}}");
    }

    @Test
    public void dashboardsAreListedForWhoMaySeeThem() throws Exception {
        world.database.update(
                "insert into dashboard (id, dname, owner_key, shared, columns_count) values (10000, 'Shared', 'x', true, 2), "
                        + "(10001, 'Hidden', 'x', false, 2)");
        JsonNode list = world.get("rep2", "api/2/dashboard").body();
        assertThat(list.get("total").asInt()).isEqualTo(1);
        assertThat(list.get("dashboards").get(0).get("view").asText())
                .isEqualTo("http://jira.test/secure/Dashboard.jspa?selectPageId=10000");
        assertThat(world.get("rep2", "api/2/dashboard?startAt=-1").status()).isEqualTo(400);
        assertThat(world.get("rep2", "api/2/dashboard/10000").body())
                .isEqualTo(list.get("dashboards").get(0));
        assertThat(world.get("rep2", "api/2/dashboard/10001").status()).isEqualTo(404);
        assertThat(world.get("rep2", "api/2/dashboard/x").status()).isEqualTo(404);
    }

    @Test
    public void anAccessTokenLogsItsOwnerIn_untilItExpires() throws Exception {
        Answer made = world.post("rep2", "pat/latest/tokens", json("{'name': 'cli', 'expirationDuration': 90}"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.body().fieldNames())
                .toIterable()
                .containsExactly("id", "name", "createdAt", "expiringAt", "rawToken");
        String token = made.body().get("rawToken").asText();
        assertThat(world.site.accounts().byToken(token))
                .hasValueSatisfying(user -> assertThat(user.getName()).isEqualTo("rep2"));
        world.database.update("update access_token set expires = 1");
        assertThat(world.site.accounts().byToken(token)).isEmpty();
        assertThat(world.get("rep2", "pat/latest/tokens").body().findValuesAsText("name"))
                .containsExactly("cli");
        String id = made.body().get("id").asText();
        assertThat(world.send("rep1", "DELETE", "pat/latest/tokens/" + id, null).status())
                .isEqualTo(404);
        assertThat(world.send("rep2", "DELETE", "pat/latest/tokens/" + id, null).status())
                .isEqualTo(204);
        assertThat(world.get("rep2", "pat/latest/tokens").body()).isEmpty();
        assertThat(world.post("rep2", "pat/latest/tokens", "{}").status()).isEqualTo(400);
        assertThat(world.post("rep2", "pat/latest/tokens", json("{'name': 'x', 'expirationDuration': 0}"))
                        .status())
                .isEqualTo(400);
    }
}
