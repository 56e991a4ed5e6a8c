package dev.docket.comparison.page;

import java.util.List;

/**
 * A row of a 新旧対照表: the new and the old wording of a clause, or of a paragraph or item of it, with
 * what differs marked on each side.
 *
 * @param after blocks of the new side alone; what is not equal is marked, which is an underline
 * @param before blocks of the old side alone
 * @param remark on the clause; empty but in its first row
 * @param begins whether it is the first row of its clause
 * @param rows of the clause from this row on; 0 unless it is the first
 */
record TableRow(List<Block> after, List<Block> before, String remark, boolean begins, int rows) {}
