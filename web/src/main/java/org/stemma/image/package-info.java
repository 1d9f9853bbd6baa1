/// Images of a change, for where no page can be shown: in a message, in print, beside a link.
///
/// - What is drawn: [org.stemma.image.ChangeImage].
/// - Where each word stands: [org.stemma.image.Layout], once for both forms.
/// - The forms: [org.stemma.image.Svg], [org.stemma.image.Png].
@NullMarked
package org.stemma.image;

import org.jspecify.annotations.NullMarked;
