/** Pages and worksheets as the nested maps that templates read, and the same maps moved to another address. */
package org.workleaf.page;
