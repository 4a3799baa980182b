package io.pipewright.sandbox.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first filter. It refuses requests under another name than this machine's, for a page of the internet can let its own name point here
 * and would then speak as this site; and bodies in a charset that does not exist. A connection that is not kept says so.
 */
final class RequestCheck implements Filter {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String TYPE = "Content-Type";
    private static final int HTTP = 80;
    private static final int MISDIRECTED = 421;
    private static final int MOST_DRAINED = 1 << 16;
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";]*)\"?", Pattern.CASE_INSENSITIVE);

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        if (!isOwn(request.getHeader("Host"), request.getLocalPort())) {
            refuse(response, MISDIRECTED, "This site answers to localhost with its own port only.");
        } else if (!isCharset(request.getHeader(TYPE))) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "There is no such charset.");
        } else {
            chain.doFilter(request, response);
        }
        if (!isReadToItsEnd(request) && !response.isCommitted()) {
            response.setHeader("Connection", "close");
        }
    }

    private static boolean isOwn(String host, int port) {
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
        String ending = ":" + port;
        return name.endsWith(ending)
                ? NAMES.contains(name.substring(0, name.length() - ending.length()))
                : port == HTTP && NAMES.contains(name);
    }

    private static boolean isCharset(String contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return !named.find() || Charset.isSupported(named.group(1).strip());
        } catch (IllegalArgumentException notEvenAName) {
            return false;
        }
    }

    /** Jetty closes a connection whose body nobody has read; a short rest is read here, so that the connection is kept. */
    private static boolean isReadToItsEnd(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader(TYPE) == null)) {
            return true;
        }
        try {
            InputStream body = request.getInputStream();
            body.skip(MOST_DRAINED);
            return body.read() < 0;
        } catch (IllegalStateException readAsText) {
            return true;
        }
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(message);
    }
}
