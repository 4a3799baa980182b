package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.issue.Issue;
import io.pipewright.sandbox.issue.Comments;
import io.pipewright.sandbox.issue.Comments.Comment;
import java.util.List;
import java.util.Map;

/** The JSON of the comments of an issue. */
record CommentBeans(Links links, Beans beans, Comments comments) {

    Map<String, Object> of(Issue issue) {
        List<Comment> all = comments.of(issue.getId());
        return object(
                "comments",
                all.stream().map(comment -> bean(comment, issue)).toList(),
                "maxResults",
                all.size(),
                "total",
                all.size(),
                "startAt",
                0);
    }

    Map<String, Object> bean(Comment comment, Issue issue) {
        String created = Beans.moment(comment.created());
        return object(
                "self",
                links.to("issue/" + issue.getId() + "/comment/" + comment.id()),
                "id",
                String.valueOf(comment.id()),
                "author",
                beans.user(comment.author()),
                "body",
                comment.body(),
                "updateAuthor",
                beans.user(comment.author()),
                "created",
                created,
                "updated",
                created);
    }
}
