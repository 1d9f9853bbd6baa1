package org.stemma.watch;

import org.stemma.store.Outlet;

/// An outlet and the rules it is watched by, as they were when the round began.
record House(Outlet outlet, Rules rules) {}
