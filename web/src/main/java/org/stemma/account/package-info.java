/// Who somebody is, and how often they may ask.
///
/// - Is this the password? [Passwords].
/// - Who sends this request? [Door], by a session or a token; what both are made of is [Secrets].
/// - May they ask again already? [Limits].
@NullMarked
package org.stemma.account;

import org.jspecify.annotations.NullMarked;
