package io.pipewright.jira.closeplan;

import java.nio.charset.StandardCharsets;

/** The name under which a browser keeps a file of a deal: its key and what it is called. */
record FileName(String dealKey, String summary, String suffix) {

    private static final int LONGEST = 100;

    /** Such characters turn the end of a name around, so that another suffix seems to stand there, or make two names look the same. */
    private static final String INVISIBLE = "[\\p{Cf}\\p{Cs}\\u034F\\u115F\\u1160\\u3164\\uFFA0]+";

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /** The header's value by RFC 6266: the key alone for old clients, the whole name in UTF-8 (RFC 8187) for all others. */
    String asAttachment() {
        return "attachment; filename=\"" + plain() + "\"; filename*=UTF-8''" + encoded(full());
    }

    private String plain() {
        return dealKey.replaceAll("[^A-Za-z0-9_-]", "_") + "." + suffix;
    }

    /** Without what file systems refuse and what nobody sees, and no longer than they keep. */
    private String full() {
        String clean = (dealKey + " " + summary)
                .replaceAll(INVISIBLE, "")
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\\\/:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        int end = Math.min(clean.codePointCount(0, clean.length()), LONGEST);
        return clean.substring(0, clean.offsetByCodePoints(0, end)).strip() + "." + suffix;
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean kept = octet > 0 && UNRESERVED.indexOf(octet) >= 0;
            encoded.append(kept ? String.valueOf((char) octet) : String.format("%%%02X", octet));
        }
        return encoded.toString();
    }
}
