package org.stemma.warc;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One HTTP exchange as it happened, to be made into records by [Records].
///
/// @param target that was asked for, absolute
/// @param at when the request was sent; kept to the millisecond
/// @param address that answered; null where it is not known (a proxy, an import)
/// @param protocol its ALPN name in lower case, `http/1.1` or `h2`; empty when not known
/// @param request as sent
/// @param requestBody may be empty
/// @param response as received, one `char` a byte (ISO 8859-1)
/// @param body the payload as received with the transfer coding taken off and the content coding left on; may be empty
/// @param truncated why the body is not whole; null when it is
@SuppressWarnings(
    "ArrayRecordComponent") // never compared, and copying a page's bytes would double its cost
public record Exchange(
    URI target,
    Instant at,
    @Nullable InetAddress address,
    String protocol,
    Head request,
    byte[] requestBody,
    Head response,
    byte[] body,
    @Nullable Truncation truncated) {}
