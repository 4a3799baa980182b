package io.pipewright.sandbox.importer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file in Jira's import format, read as a stream: what it holds is never in memory as a whole. */
final class ImportFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands around the issues: users as they are in the file, and of each project all but its issues. */
    record Outline(List<JsonNode> users, List<ProjectHead> projects, boolean hasLinks) {}

    /** A project of the file. */
    record ProjectHead(JsonNode head, int issues) {
        String key() {
            return head.path("key").asText("").strip();
        }
    }

    /** Takes the issues of one project one by one. */
    interface Issues {
        void issue(long line, JsonNode issue);
    }

    private interface Member {
        void read(String name, JsonParser parser) throws IOException;
    }

    private final Path path;

    ImportFile(Path path) {
        this.path = path;
    }

    /** Reads the file from end to end. @throws IOException when it breaks off or is no JSON; the message tells where */
    Outline outline() throws IOException {
        List<JsonNode> users = new ArrayList<>();
        List<ProjectHead> projects = new ArrayList<>();
        boolean[] links = new boolean[1];
        read((name, parser) -> {
            switch (name) {
                case "users" -> elements(parser, () -> users.add(JSON.readTree(parser)));
                case "projects" -> elements(parser, () -> projects.add(head(parser)));
                case "links" ->
                    elements(parser, () -> {
                        links[0] = true;
                        parser.skipChildren();
                    });
                default -> parser.skipChildren();
            }
        });
        return new Outline(users, projects, links[0]);
    }

    private static ProjectHead head(JsonParser parser) throws IOException {
        ObjectNode head = JSON.createObjectNode();
        int[] issues = new int[1];
        members(parser, (name, inner) -> {
            if (name.equals("issues")) {
                elements(inner, () -> {
                    issues[0]++;
                    inner.skipChildren();
                });
            } else {
                head.set(name, JSON.readTree(inner));
            }
        });
        return new ProjectHead(head, issues[0]);
    }

    /** @param project the position of the project in the file */
    void eachIssue(int project, Issues handler) throws IOException {
        int[] position = new int[1];
        read((name, parser) -> {
            if (!name.equals("projects")) {
                parser.skipChildren();
                return;
            }
            elements(parser, () -> {
                if (position[0]++ == project) {
                    members(parser, (member, inner) -> issues(member, inner, handler));
                } else {
                    parser.skipChildren();
                }
            });
        });
    }

    private static void issues(String member, JsonParser parser, Issues handler) throws IOException {
        if (!member.equals("issues")) {
            parser.skipChildren();
            return;
        }
        elements(parser, () -> {
            long line = parser.currentTokenLocation().getLineNr();
            handler.issue(line, JSON.readTree(parser));
        });
    }

    private void read(Member member) throws IOException {
        try (JsonParser parser = JSON.getFactory().createParser(path.toFile())) {
            parser.nextToken();
            members(parser, member);
            if (parser.nextToken() != null) {
                throw new com.fasterxml.jackson.core.JsonParseException(parser, "Text after the end");
            }
        }
    }

    private static void members(JsonParser parser, Member member) throws IOException {
        expect(parser, JsonToken.START_OBJECT);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name, parser);
        }
    }

    private interface Element {
        void read() throws IOException;
    }

    private static void elements(JsonParser parser, Element element) throws IOException {
        expect(parser, JsonToken.START_ARRAY);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    private static void expect(JsonParser parser, JsonToken token) throws IOException {
        if (parser.currentToken() != token) {
            throw new com.fasterxml.jackson.core.JsonParseException(
                    parser, token + " expected, found " + parser.currentToken());
        }
    }
}
