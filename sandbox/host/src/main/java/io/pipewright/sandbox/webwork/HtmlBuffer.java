package io.pipewright.sandbox.webwork;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

/** Holds back what a servlet writes as HTML until it is known whether it wants the host's frame; other content passes. */
final class HtmlBuffer extends HttpServletResponseWrapper {

    private ByteArrayOutputStream held;
    private PrintWriter writer;

    HtmlBuffer(HttpServletResponse response) {
        super(response);
    }

    /** What was held back; empty when nothing was written or it was no HTML. */
    Optional<String> html() {
        if (held == null) {
            return Optional.empty();
        }
        if (writer != null) {
            writer.flush();
        }
        return Optional.of(held.toString(charset()));
    }

    private Charset charset() {
        return Charset.forName(getCharacterEncoding());
    }

    private boolean isHtml() {
        return getContentType() != null && getContentType().startsWith("text/html");
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null && isHtml()) {
            writer = new PrintWriter(new OutputStreamWriter(hold(), charset()));
        }
        return writer == null ? super.getWriter() : writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isHtml() ? new Held(hold()) : super.getOutputStream();
    }

    private ByteArrayOutputStream hold() {
        if (held == null) {
            held = new ByteArrayOutputStream();
        }
        return held;
    }

    @Override
    public void setContentLength(int length) {
        if (!isHtml()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (held == null) {
            super.flushBuffer();
        }
    }

    /** Writes into the buffer. */
    private static final class Held extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Held(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Plugin servlets are never asynchronous");
        }
    }
}
