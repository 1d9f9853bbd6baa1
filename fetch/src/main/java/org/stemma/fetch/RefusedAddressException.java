package org.stemma.fetch;

import java.net.UnknownHostException;

/// The guard refused an address. It is an unknown host to the client, which passes only these on.
final class RefusedAddressException extends UnknownHostException {

  RefusedAddressException(String reason) {
    super(reason);
  }
}
