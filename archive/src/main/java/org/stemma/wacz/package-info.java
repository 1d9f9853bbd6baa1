/// The history of an article in one file that opens in any replay tool (Web Archive Collection Zipped 1.1.1).
///
/// - Make one: [org.stemma.wacz.Wacz#pack].
@NullMarked
package org.stemma.wacz;

import org.jspecify.annotations.NullMarked;
