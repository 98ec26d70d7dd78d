package org.workleaf.changes;

import java.util.List;

/** The number of lines added and removed between two texts: those outside of the longest common subsequence. */
record DiffStat(int added, int removed) {

    static DiffStat between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < old.size() - start && end < now.size() - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> left = old.subList(start, old.size() - end);
        List<String> right = now.subList(start, now.size() - end);
        int common = common(left, right);
        return new DiffStat(right.size() - common, left.size() - common);
    }

    private static int common(List<String> left, List<String> right) {
        int[] row = new int[right.size() + 1];
        for (String line : left) {
            int diagonal = 0;
            for (int j = 1; j <= right.size(); j++) {
                int above = row[j];
                row[j] = line.equals(right.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[right.size()];
    }
}
