package io.pipewright.sandbox.webwork;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page's HTML says about itself: its frame, its title, and the body to be framed. */
record PageParts(String decorator, String title, String body) {

    private static final Pattern DECORATOR = Pattern.compile(
            "<meta\\s+name=[\"']decorator[\"']\\s+content=[\"']([^\"']*)[\"']\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile("<title>(.*?)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HEAD =
            Pattern.compile("<head[^>]*>(.*?)</head>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BODY =
            Pattern.compile("<body[^>]*>(.*)</body>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FRAME = Pattern.compile(
            "<!DOCTYPE[^>]*>|</?html[^>]*>|<head[^>]*>.*?</head>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static PageParts of(String html) {
        return new PageParts(
                frame(first(DECORATOR, html)), unescaped(first(TITLE, html).strip()), body(html));
    }

    static boolean asksForDecorator(String html) {
        return DECORATOR.matcher(html).find();
    }

    private static String frame(String name) {
        return switch (name) {
            case "atl.admin", "admin" -> "admin";
            case "none" -> "none";
            default -> "general";
        };
    }

    /** The body, with what else the head holds (styles, scripts) before it. */
    private static String body(String html) {
        String head = TITLE.matcher(DECORATOR.matcher(first(HEAD, html)).replaceAll(""))
                .replaceAll("");
        Matcher body = BODY.matcher(html);
        String rest = body.find()
                ? body.group(1)
                : DECORATOR.matcher(FRAME.matcher(html).replaceAll("")).replaceAll("");
        return head.strip() + TITLE.matcher(rest).replaceAll("");
    }

    private static String first(Pattern pattern, String html) {
        Matcher found = pattern.matcher(html);
        return found.find() ? found.group(1) : "";
    }

    /** The title was escaped by the template; the frame escapes it again. */
    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
