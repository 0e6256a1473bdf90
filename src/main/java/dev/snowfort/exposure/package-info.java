/// The assessment that `systemd-analyze security --offline=true` makes of a service, per version of systemd.
///
/// A version is a table of facts beside these classes (`systemd-252.table`): the rows with their weights, the words of
/// every directive, the system calls of every group. A further version is a further table, named in `versions.table`.
@NullMarked
package dev.snowfort.exposure;

import org.jspecify.annotations.NullMarked;
