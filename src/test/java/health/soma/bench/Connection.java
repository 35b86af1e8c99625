package health.soma.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept-alive HTTP/1.1 connection, as plain as it gets: the load driver shares the processors with what it
/// measures.
final class Connection implements AutoCloseable {

    private final int port;
    private final String cookies;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean over = true;

    Connection(int port, String cookies) throws IOException {
        this.port = port;
        this.cookies = cookies;
        open();
    }

    /// The server ends a kept-alive connection after so many requests and says so; a browser opens the next one.
    private void open() throws IOException {
        socket.close();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        over = false;
    }

    /// Asks for a page, reads it to its end and returns its status.
    int get(String path) throws IOException {
        if (over) open();
        var cookie = cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n";
        var request = "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s\r\n".formatted(path, port, cookie);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Long.parseLong(lower.substring(15).strip());
            if (lower.equals("connection: close")) over = true;
            if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) chunked = true;
        }
        if (chunked) readChunks();
        else in.skipNBytes(length);
        return status;
    }

    private void readChunks() throws IOException {
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line().strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) throw new EOFException();
            if (one != '\r') line.append((char) one);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
